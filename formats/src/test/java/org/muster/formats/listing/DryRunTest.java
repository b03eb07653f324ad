package org.muster.formats.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.formats.listing.ListedPerson.ListedName;
import org.muster.formats.tabular.Zips;

class DryRunTest {

    private static final String MESSY =
            """
            Ressortissants;;;;;;;;;
            ;;;;;;;;;
            N°;Nom;Prénom;Né(e) le;Sexe;Nationalité;N° passeport;Téléphone;E-mail;Sur place
            1;TRAORÉ;Aïcha;12/03/1980;F;Nigérienne;12AB34567;+227 90 12 34 56;aicha@example.org;oui
            2;Öztürk;Mehmet;31/02/1980;M;Turque;U1234567;2.279E+10;mehmet@example;parti
            3;Noël;Zoé;01/01/1900;Mme;Française / belge;12AB34567;0022790123456 / 0033612345678;-;?
            4;;;25/12/1990;F;française;;;;
            5;Sow;;1985;x;Congo;=HYPERLINK("http://example.org");12345;;perhaps
            6;Ba;Awa;5 mai 1990;F;NGA;12 CD 34568;+221 77 123 45 67;awa@example.org;oui;extra
            Nom;Prénom;Né(e) le;Sexe;Nationalité;N° passeport;Téléphone;E-mail;Sur place
            N°;Nom;Prénom;Né(e) le;Sexe;Nationalité;N° passeport;Téléphone;E-mail;Sur place
            Total : 6;;;;;;;;;
            """;

    @TempDir Path folder;

    @Test
    void theReportOfAMessyListIsAsApproved() throws IOException {
        Path file = folder.resolve("messy.csv");
        Files.write(file, MESSY.getBytes(Charset.forName("windows-1252")));
        Path report = folder.resolve("report.csv");
        Runs.Whole run = Runs.run(file, Optional.empty());
        try (ReportFile out = ReportFile.create(report)) {
            run.rows().forEach(out::add);
            run.problems().forEach(out::add);
        }
        try (InputStream approved = DryRunTest.class.getResourceAsStream("messy-report.csv")) {
            String expected =
                    new String(
                            Objects.requireNonNull(approved).readAllBytes(),
                            StandardCharsets.UTF_8);
            assertThat(Files.readString(report).replace("\r\n", "\n"))
                    .isEqualTo("\uFEFF" + expected);
        }
        assertThat(run.sheet().counts())
                .containsOnly(
                        java.util.Map.entry(Outcome.TO_ASK, 5L),
                        java.util.Map.entry(Outcome.REJECTED, 1L),
                        java.util.Map.entry(Outcome.LEFT_OUT, 3L));
    }

    @Test
    void namesInOneColumnOrFour() throws IOException {
        assertThat(name("Nom complet\nTRAORÉ Aïcha\n", 0))
                .isEqualTo(new ListedName("TRAORÉ", "Aïcha", "", "", ""));
        assertThat(name("Nom complet\n\"Ould Ahmed, Sidi\"\n", 0))
                .isEqualTo(new ListedName("Ould Ahmed", "Sidi", "", "", ""));
        assertThat(name("Nom complet\nAwa Sow\n", 0))
                .isEqualTo(new ListedName("", "", "Awa Sow", "", ""));
        assertThat(name("الاسم الكامل\nمحمد بن علي\n", 0))
                .isEqualTo(new ListedName("", "", "", "محمد بن علي", ""));
        assertThat(
                        name(
                                "Primer apellido;Segundo apellido;Nombre;Segundo nombre\nGarcía;Pérez;Ana;Luz\n",
                                0))
                .isEqualTo(new ListedName("García Pérez", "Ana Luz", "", "", ""));
        assertThat(name("Nom;Prénom;Nom de jeune fille;Nom en arabe\nSow;Awa;Ba;آوا\n", 0))
                .isEqualTo(new ListedName("Sow", "Awa", "", "آوا", "Ba"));
    }

    private ListedName name(String text, int row) throws IOException {
        return Runs.csv(folder, text).person(row).name();
    }

    @Test
    void twoPeopleWithOnePassportAndOnePersonTwice() throws IOException {
        Runs.Whole run =
                Runs.csv(
                        folder,
                        "Nom;Passeport\nSow;12AB34567\nBa;12-ab 34567\nLy;99XY12345\nLY;99XY12345\nKa;11XY12345\n");
        assertThat(run.codes(0)).containsExactly("LST-040");
        assertThat(run.codes(1)).containsExactly("LST-040");
        assertThat(run.rows().get(1).problems().getFirst().problem().sentence()).contains("row 2");
        assertThat(run.codes(2)).containsExactly("LST-041");
        assertThat(run.codes(3)).containsExactly("LST-041");
        assertThat(run.rows().get(4).outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void numbersThatWereNumbersAreTold() throws IOException {
        String text = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
        String number = "<c><v>%s</v></c>";
        Path file =
                Zips.xlsx(
                        folder.resolve("list.xlsx"),
                        "<sheetData><row>"
                                + text.formatted("Nom")
                                + text.formatted("Passeport")
                                + text.formatted("Téléphone")
                                + "</row><row>"
                                + text.formatted("Sow")
                                + number.formatted("12345678")
                                + number.formatted("2.2790123456E10")
                                + "</row><row>"
                                + text.formatted("Ba")
                                + number.formatted("12345678901234567")
                                + text.formatted("2,279E+10")
                                + "</row></sheetData>");
        Runs.Whole run = Runs.run(file, Optional.empty());
        assertThat(run.codes(0)).containsExactly("LST-037", "LST-033");
        assertThat(run.person(0).phones()).containsExactly("22790123456");
        assertThat(run.codes(1)).containsExactly("LST-036", "LST-032");
        assertThat(run.person(1).documents()).isEmpty();
    }

    @Test
    void nigerIsNotNigeriaAndCongoIsTwo() {
        assertThat(Nationalities.find("Nigérienne")).contains("NER");
        assertThat(Nationalities.find("NIGERIANE")).contains("NGA");
        assertThat(Nationalities.find("Nigerian")).contains("NGA");
        assertThat(Nationalities.find("النيجر")).contains("NER");
        assertThat(Nationalities.find("Deutschland")).contains("DEU");
        assertThat(Nationalities.find("D")).contains("DEU");
        assertThat(Nationalities.find("estadounidense")).contains("USA");
        assertThat(Nationalities.find("Congo")).isEmpty();
        assertThat(Nationalities.find("Korea")).isEmpty();
    }

    @Test
    void mIsMujerWhereMenAreH() throws IOException {
        Runs.Whole run = Runs.csv(folder, "Apellidos;Nombre;Sexo\nGarcía;Ana;M\nPérez;Luis;H\n");
        assertThat(run.person(0).sex()).isEqualTo("female");
        assertThat(run.person(1).sex()).isEqualTo("male");
        assertThat(run.sheet().readings().getFirst()).contains("mujer");
    }

    @Test
    void everySheetIsReadByItsOwnHeadings() throws IOException {
        Runs.Whole run =
                Runs.run(
                        Zips.ods(
                                folder.resolve("list.ods"),
                                odsRow("Nom", "Prénom")
                                        + odsRow("Sow", "Awa")
                                        + "</table:table><table:table table:name=\"Two\">"
                                        + odsRow("Surname", "Passport number")
                                        + odsRow("Ba", "12AB34567")
                                        + "</table:table><table:table table:name=\"Empty\">"),
                        Optional.empty());
        assertThat(run.sheets())
                .extracting(SheetResult::sheet, SheetResult::whyNot)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Liste", ""),
                        org.assertj.core.api.Assertions.tuple("Two", ""),
                        org.assertj.core.api.Assertions.tuple("Empty", "it is empty"));
        assertThat(run.person(1).summary()).isEqualTo("BA; passport 12AB34567");
    }

    private static String odsRow(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        List.of(cells)
                .forEach(cell ->
                        row.append("<table:table-cell><text:p>")
                                .append(cell)
                                .append("</text:p></table:table-cell>"));
        return row.append("</table:table-row>").toString();
    }

    @Test
    void formulasAndErrorsAreAskedAndTheRestGoesOn() throws IOException {
        Path file =
                Zips.xlsx(
                        folder.resolve("formulas.xlsx"),
                        "<sheetData><row r=\"1\"><c t=\"str\"><v>Nom</v></c><c t=\"str\"><v>Prénom</v></c><c t=\"str\"><v>Tél</v></c></row>"
                                + "<row r=\"2\"><c><f>X1</f></c><c t=\"str\"><v>Awa</v></c><c t=\"e\"><v>#REF!</v></c></row>"
                                + "<row r=\"3\"><c><f>X1</f></c><c t=\"e\"><v>#N/A</v></c></row>"
                                + "<row r=\"4\"><c t=\"str\"><v>Ba</v></c><c t=\"str\"><v>Moussa</v></c></row></sheetData>");
        Runs.Whole run = Runs.run(file, Optional.empty());
        assertThat(run.codes(0)).containsExactly("LST-053", "LST-051");
        assertThat(run.person(0).name().given()).isEqualTo("Awa");
        assertThat(run.rows().get(1).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(run.codes(1)).containsExactly("LST-053", "LST-051", "LST-010");
        assertThat(run.rows().get(2).outcome()).isEqualTo(Outcome.CREATED);
    }
}
