package org.muster.formats.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    @TempDir Path folder;

    private SheetResult proposed(String text) throws IOException {
        return Runs.csv(folder, text).sheet();
    }

    private List<Field> fields(String headings) throws IOException {
        return proposed(headings + "\n").mapping().columns().stream()
                .map(ColumnMapping::field)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOM;Prénom(s);Né(e) le;Sexe;Nationalité;N° de passeport;Tél.;Adresse e-mail;Ville",
                "Surname;Given names;DOB;Gender;Citizenship;Passport No.;Mobile;E-Mail;City",
                "Nachname;Vorname;Geburtsdatum;Geschlecht;Staatsangehörigkeit;Reisepass-Nr.;Handy;E-Mail;Wohnort",
                "Apellidos;Nombre;Fecha de nacimiento;Sexo;Nacionalidad;Pasaporte;Teléfono;Correo electrónico;Ciudad",
                "اسم العائلة;الاسم;تاريخ الميلاد;الجنس;الجنسية;رقم جواز السفر;رقم الهاتف;البريد الإلكتروني;المدينة"
            })
    void headingsOfFiveLanguages(String headings) throws IOException {
        assertThat(fields(headings))
                .containsExactly(
                        Field.FAMILY_NAME,
                        Field.GIVEN_NAME,
                        Field.BIRTH_DATE,
                        Field.SEX,
                        Field.NATIONALITY,
                        Field.PASSPORT,
                        Field.PHONE,
                        Field.EMAIL,
                        Field.PLACE);
    }

    @Test
    void aNameAloneIsTheWholeName() throws IOException {
        assertThat(fields("Nom;Téléphone")).containsExactly(Field.WHOLE_NAME, Field.PHONE);
        assertThat(fields("Nombre;Teléfono")).containsExactly(Field.WHOLE_NAME, Field.PHONE);
        assertThat(fields("Nom;Prénom;Nom complet"))
                .containsExactly(Field.FAMILY_NAME, Field.GIVEN_NAME, Field.WHOLE_NAME);
    }

    @Test
    void placeAndExpiryAreNotTakenForBirth() throws IOException {
        assertThat(fields("Nom;Lieu de naissance;Date d'expiration;Date de naissance"))
                .containsExactly(Field.WHOLE_NAME, Field.IGNORED, Field.IGNORED, Field.BIRTH_DATE);
    }

    @Test
    void cellsSayWhatHeadingsDoNot() throws IOException {
        SheetResult result =
                proposed(
                        """
                        Nom;info 1;info 2;info 3;info 4;info 5;info 6
                        Sow;12/03/1980;a@example.org;+227 90 12 34 56;française;12AB34567;F
                        Ba;25/12/1979;b@example.org;+227 90 12 34 57;NER;13AB34567;F
                        Ly;2/3/2001;c@example.org;+227 90 12 34 58;niger;14AB34567;M
                        """);
        assertThat(result.mapping().columns())
                .extracting(ColumnMapping::field)
                .containsExactly(
                        Field.WHOLE_NAME,
                        Field.BIRTH_DATE,
                        Field.EMAIL,
                        Field.PHONE,
                        Field.NATIONALITY,
                        Field.PASSPORT,
                        Field.SEX);
        ColumnMapping date = result.mapping().columns().get(1);
        assertThat(date.reason()).contains("3 of 3 cells");
        assertThat(date.doubtful()).isTrue();
    }

    @Test
    void aHeadingThatItsCellsContradictIsDoubted() throws IOException {
        SheetResult result = proposed("Nom;Téléphone\nSow;Niamey\nBa;Agadez\nLy;Zinder\n");
        ColumnMapping phone = result.mapping().columns().get(1);
        assertThat(phone.doubtful()).isTrue();
        assertThat(phone.reason()).contains("only 0 of 3 cells");
    }

    @Test
    void headingsStandAnywhere() throws IOException {
        SheetResult result =
                proposed(
                        """
                        Ambassade;;;
                        Liste des passagers : nom et téléphone;;;
                        ;;;
                        N°;Nom;Prénom;Téléphone
                        1;Sow;Awa;90123456
                        """);
        assertThat(result.mapping().headerRow()).isEqualTo(4);
        assertThat(result.mapping().headerReason()).contains("4 of its 4");
        assertThat(result.count(Outcome.CREATED)).isEqualTo(1);
    }

    @Test
    void aListWithoutNamesIsNotRead() throws IOException {
        SheetResult result = proposed("kode;menge\nx;12\ny;13\n");
        assertThat(result.whyNot()).contains("names");
        assertThat(result.mapping().headerRow()).isEqualTo(1);
    }

    @Test
    void equalHeadingsHaveEqualFingerprints() throws IOException {
        String one = proposed("Nom;Prénom;Né le\n").mapping().fingerprint();
        assertThat(proposed("\n\nNOM ;prenom;Ne le:\n").mapping().fingerprint()).isEqualTo(one);
        assertThat(proposed("Prénom;Nom;Né le\n").mapping().fingerprint()).isNotEqualTo(one);
    }
}
