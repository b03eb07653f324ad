package org.muster.formats.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.formats.listing.ListedPerson.ListedDocument;
import org.muster.formats.listing.ListedPerson.ListedTrip;

/** Columns known by what surrounds them: calls, scans, trips, and lists without headings. */
class RecognitionTest {

    @TempDir Path folder;

    private List<Field> fields(String text) throws IOException {
        return Runs.csv(folder, text).sheet().mapping().columns().stream()
                .map(ColumnMapping::field)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Appelant;Personne recherchée;Âge;Lien de parenté;N° de réservation;Date d'arrivée;Date de retour",
                "Caller;Passenger;Age;Relationship;Booking ref.;Arrival;Return",
                "المتصل;اسم المسافر;العمر;صلة القرابة;رقم الحجز;تاريخ الوصول;تاريخ العودة",
                "Anrufer;Fluggast;Alter;Verwandtschaft;Buchungsnr.;Anreise;Rückreise",
                "Quien llama;Pasajero;Edad;Parentesco;Localizador;Fecha de llegada;Fecha de regreso"
            })
    void theCallerIsNotThePerson(String headings) throws IOException {
        assertThat(fields(headings + "\n"))
                .containsExactly(
                        Field.CALLER,
                        Field.WHOLE_NAME,
                        Field.AGE,
                        Field.RELATION,
                        Field.HOUSEHOLD,
                        Field.TRIP_FROM,
                        Field.TRIP_UNTIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name;Arrival;Departure|TRIP_FROM|TRIP_UNTIL",
                "Name;Departure;Return|TRIP_FROM|TRIP_UNTIL",
                "Nombre;Salida;Regreso|TRIP_FROM|TRIP_UNTIL",
                "Nom;Retour;Départ|TRIP_UNTIL|TRIP_FROM",
                "Nom;Du;Au|TRIP_FROM|TRIP_UNTIL"
            })
    void whatADepartureIsDependsOnTheOtherColumn(String headings, Field second, Field third)
            throws IOException {
        assertThat(fields(headings + "\n")).containsExactly(Field.WHOLE_NAME, second, third);
    }

    @Test
    void tripsAreTripsAndNotBirths() throws IOException {
        Runs.Whole run =
                Runs.csv(
                        folder,
                        """
                        Name;Arrival;Departure;Registered at
                        Awa Sow;25/10/2026;30/12/2026;2026-11-20 10:00
                        Moussa Ba;13/10/2026;soon;2026-11-20 11:00
                        """);
        assertThat(run.person(0).trip()).isEqualTo(new ListedTrip("2026-10-25", "2026-12-30"));
        assertThat(run.person(0).born()).isEmpty();
        assertThat(run.person(1).trip()).isEqualTo(new ListedTrip("2026-10-13", ""));
        assertThat(run.codes(1)).containsExactly("LST-044");
        assertThat(run.rows().get(1).outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void datesOfUnknownColumnsAreBirthsOnlyWhenTheyLieFarApart() throws IOException {
        String births = "Nom;x\nA Sow;25/10/1986\nB Ba;13/10/2006\nC Ly;1/1/1950\n";
        assertThat(fields(births)).containsExactly(Field.WHOLE_NAME, Field.BIRTH_DATE);
        assertThat(fields(births.replaceAll("(19|20)(\\d\\d)\n", "2026\n")))
                .containsExactly(Field.WHOLE_NAME, Field.IGNORED);
        assertThat(fields("Nom;Né le;x\nA;1/1/1960;25/10/1986\nB;;13/10/2006\nC;;1/1/1950\n"))
                .containsExactly(Field.WHOLE_NAME, Field.BIRTH_DATE, Field.IGNORED);
    }

    @Test
    void scansAtAGate() throws IOException {
        Runs.Whole run =
                Runs.csv(
                        folder,
                        """
                        scanned_at,document_number,primary,secondary,birth,sex
                        261120 03:27,XE5802624,SAYED,HIBA,940129,F
                        261120 03:28,XE5802625,MAEKINEN,JARI TORSTEN,201331,M
                        261120 03:29,XE5802626,DE HOEK,JORIS,200630,M
                        """);
        ListedPerson first = run.person(0);
        assertThat(first.born()).isEqualTo("1994-01-29");
        assertThat(first.documents()).containsExactly(new ListedDocument("unknown", "XE5802624"));
        assertThat(first.name().family()).isEqualTo("SAYED");
        assertThat(run.codes(1)).containsExactly("LST-021");
        assertThat(run.person(2).born()).isEqualTo("2020-06-30");
        assertThat(run.sheet().readings().toString()).contains("year first");
    }

    @Test
    void sixDigitsThatFitSeveralOrdersAreAsked() throws IOException {
        Runs.Whole run = Runs.csv(folder, "Name;DOB\nSow;010203\nBa;040506\n");
        assertThat(run.person(0).born()).isEmpty();
        assertThat(run.codes(0)).containsExactly("LST-029");
        assertThat(run.sheet().questions().getFirst().answers())
                .containsExactly(
                        DateAnswer.YEAR_FIRST, DateAnswer.DAY_FIRST, DateAnswer.MONTH_FIRST);
    }

    @Test
    void machineReadableNamesAndLines() throws IOException {
        String names = "x;Passport no.\nDOE<<JOHN<PAUL<<<;XA1234567\nSOW<<AWA;XA1234568\n";
        Runs.Whole run = Runs.csv(folder, names + "DE<LA<CRUZ<<MARIA;XA1234569\n");
        assertThat(run.person(0).name().family()).isEqualTo("DOE");
        assertThat(run.person(0).name().given()).isEqualTo("JOHN PAUL");
        assertThat(run.person(2).name().family()).isEqualTo("DE LA CRUZ");
        String line = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
        String second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
        run = Runs.csv(folder, "MRZ;MRZ 2\n" + line + ";" + second + "\n");
        assertThat(run.person(0).name().toString()).isEqualTo("ERIKSSON ANNA MARIA");
        assertThat(run.person(0).born()).isEqualTo("1974-08-12");
        assertThat(run.person(0).sex()).isEqualTo("female");
        assertThat(run.person(0).documents())
                .containsExactly(new ListedDocument("passport", "L898902C3"));
        run = Runs.csv(folder, "MRZ;MRZ 2\n" + line + ";" + second.replace("7408", "7508") + "\n");
        assertThat(run.codes(0)).containsExactly("LST-045");
        assertThat(run.person(0).born()).isEmpty();
        assertThat(run.person(0).name().family()).isEqualTo("ERIKSSON");
        run = Runs.csv(folder, "MRZ;MRZ 2\n" + line + ";" + second.replace("7408", "74O8") + "\n");
        assertThat(run.codes(0)).containsExactly("LST-047");
        assertThat(run.person(0).born()).isEqualTo("1974-08-12");
    }

    @Test
    void anAgeIsNoBirth() throws IOException {
        Runs.Whole run = Runs.csv(folder, "Nom;Âge\nSow;34 ans\nBa;~7\nLy;6 mois\nFall;-1\n");
        assertThat(run.person(0).age()).isEqualTo("34");
        assertThat(run.person(0).born()).isEmpty();
        assertThat(run.person(1).age()).isEqualTo("7");
        assertThat(run.person(2).age()).isEmpty();
        assertThat(run.codes(2)).containsExactly("LST-046");
        assertThat(run.codes(3)).containsExactly("LST-046");
    }

    @Test
    void runningNumbersAreNoPhones() throws IOException {
        assertThat(
                        fields(
                                "Nom;x;y\nSow;25518674;0022790123456\nBa;17070171;+227 90 12 34\nLy;31103558;90 12 34 56\n"))
                .containsExactly(Field.WHOLE_NAME, Field.IGNORED, Field.PHONE);
    }

    @Test
    void cellsThatCanBeNothingElseOutrankTheirHeading() throws IOException {
        assertThat(
                        fields(
                                "Nom;Téléphone;E-mail\nA;a@example.org;+227 90 12 34 56\nB;b@example.org;+227 90 12 34 57\nC;c@example.org;+227 90 12 34 58\n"))
                .containsExactly(Field.WHOLE_NAME, Field.EMAIL, Field.PHONE);
        assertThat(fields("Nom;Passeport\nA;123456789\nB;123456788\nC;123456787\n"))
                .containsExactly(Field.WHOLE_NAME, Field.PASSPORT);
    }

    @Test
    void withoutHeadingsNamesAreFoundBesideWhatOnlyPeopleHave() throws IOException {
        assertThat(
                        fields(
                                "Awa Sow;12/03/1980;Niamey\nMoussa Ba;25/12/1979;Niamey\nFatou Ly;2/3/2001;Niamey\n"))
                .containsExactly(Field.WHOLE_NAME, Field.BIRTH_DATE, Field.IGNORED);
        assertThat(fields("red apple;12\ngreen pear;13\nblue plum;14\n"))
                .containsExactly(Field.IGNORED, Field.IGNORED);
    }

    @Test
    void aFamilyMayBeANumberOrAName() throws IOException {
        assertThat(fields("Famille;Prénom;Tél\nSow;Awa;90123456\nBa;Moussa;\nLy;Fatou;\n"))
                .containsExactly(Field.FAMILY_NAME, Field.GIVEN_NAME, Field.PHONE);
        assertThat(fields("Famille;Nom;Prénom\n1;Sow;Awa\n1;Sow;Moussa\n2;Ly;Fatou\n"))
                .containsExactly(Field.HOUSEHOLD, Field.FAMILY_NAME, Field.GIVEN_NAME);
    }

    @Test
    void cellsThatMovedAreReadWhereTheyBelong() throws IOException {
        String list =
                """
                N°;Nom;Né le;Sexe;Nat.;Passeport;Tél.
                1;Awa Sow;25/12/1990;F;NER;12AB34567;+227 90 12 34 56
                2;;Moussa Ba;13/10/1980;M;NER;12AB34568
                3;Fatou Ly;F;SEN;12AB34569;+221 77 123 45 67;
                4;Demba Fall;unknown;M;SEN;12AB34570;
                5;Amy Dia;yesterday;F;Wakanda;12AB34571;
                """;
        Runs.Whole run = Runs.csv(folder, list);
        assertThat(run.codes(1)).containsExactly("LST-063");
        assertThat(run.person(1).name().whole()).isEqualTo("Moussa Ba");
        assertThat(run.person(1).born()).isEqualTo("1980-10-13");
        assertThat(run.person(1).documents().getFirst().number()).isEqualTo("12AB34568");
        assertThat(run.codes(2)).containsExactly("LST-063");
        assertThat(run.person(2).sex()).isEqualTo("female");
        assertThat(run.person(2).born()).isEmpty();
        assertThat(run.codes(3)).isEmpty();
        assertThat(run.codes(4)).containsExactlyInAnyOrder("LST-025", "LST-031");
    }

    @Test
    void aNameAtBirthIsBetterThanNone() throws IOException {
        Runs.Whole run =
                Runs.csv(folder, "Nom de naissance;Nom;Prénom\nCHEN;?;?\nSOW;BA;Fran?oise\n");
        assertThat(run.person(0).name().family()).isEqualTo("CHEN");
        assertThat(run.person(1).name().family()).isEqualTo("BA");
        assertThat(run.codes(1)).containsExactly("LST-012");
    }
}
