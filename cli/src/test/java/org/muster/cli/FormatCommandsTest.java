package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code muster validate} and {@code muster convert} on files as they come from outside. */
class FormatCommandsTest {
    private static final String PASSENGERS =
            """
            UNA:+.? '
            UNB+UNOA:4+SENDER+RECEIVER+230801:1800+1++APIS'
            UNH+1+PAXLST:D:05B:UN:IATA'
            BGM+745'
            NAD+MS+++CRISIS CENTRE'
            TDT+20+AF834'
            LOC+125+NIM'
            DTM+189:2308011900:201'
            LOC+87+CDG'
            DTM+232:2308020100:201'
            NAD+FL+++SOW:AWA'
            ATT+2++F'
            DTM+329:900101'
            NAT+2+FRA'
            DOC+P:110:111+X12345678'
            CNT+42:1'
            UNT+15+1'
            UNZ+1+1'
            """;

    private static final String ALERT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>a-1</identifier><sender>consular.example</sender>
              <sent>2023-08-01T18:00:00Z</sent><status>Exercise</status><msgType>Alert</msgType>
              <scope>Public</scope>
            </alert>
            """;

    private static final String MRZ =
            """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10
            """;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... line) {
        CommandLine muster = Muster.commandLine();
        muster.setOut(new PrintWriter(out));
        muster.setErr(new PrintWriter(err));
        return muster.execute(line);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aFileIsKnownByHowItBegins() throws Exception {
        run("validate", file("list.txt", PASSENGERS));
        assertThat(out.toString()).contains("a passenger list", "1 list, 1 person");
        assertThat(run("validate", file("line.txt", MRZ))).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("ICAO Doc 9303", "Nothing is wrong.");
        run("validate", file("mail.txt", "From: LUNA\r\n\r\n" + PASSENGERS));
        assertThat(out.toString()).contains("mail.txt is a passenger list");
        String other = PASSENGERS.replace("UNA:+.? '", "").replace(':', '*').replace('+', '|');
        run("validate", file("signs.txt", other));
        assertThat(out.toString()).contains("signs.txt is taken for a passenger list");
        run("validate", file("table.csv", "Nationality,People\n#country+code,#reached\nFRA,560\n"));
        assertThat(out.toString()).contains("a table with HXL tags", "1 row, 2 columns");
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndTheExitCodeSaysSo() throws Exception {
        assertThat(run("validate", file("alert.xml", ALERT))).isEqualTo(Exit.NOT_SO);
        assertThat(out.toString())
                .contains("an alert (CAP 1.2): ", "alert.xml, line 4", "2023-08-01T18:00:00Z");
        assertThat(run("validate", file("cut.txt", MRZ.replace("L8989", "L8988"))))
                .isEqualTo(Exit.NOT_SO);
    }

    @Test
    void workbooksAreTablesAndXmlIsKnownWhateverStandsBeforeIt() throws Exception {
        run("validate", file("table.ods", "no workbook"));
        assertThat(out.toString())
                .contains(
                        "table.ods is taken for a table with HXL tags, but nothing in it could be read.");
        String comments = "<!-- a --><?b?>".repeat(2_000);
        String typed = ALERT.replace("<alert", comments + "<!DOCTYPE alert><alert");
        run("validate", file("alert.txt", typed));
        assertThat(out.toString()).contains("alert.txt is taken for an alert");
    }

    /** There are many ways to divide such a beginning into instructions; none needs be tried. */
    @Test
    void aHostileBeginningCostsNoTime() throws Exception {
        String hostile = file("hostile.xml", "<?a?>".repeat(900) + "<");
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(run("validate", hostile)).isEqualTo(Exit.BAD_INPUT));
    }

    @Test
    void whatCannotBeAFileIsSaidInASentence() throws Exception {
        String list = file("list.txt", PASSENGERS);
        String empty = file("empty.txt", "");
        String none = folder.resolve("none.txt").toString();
        String target = folder.resolve("out.edi").toString();
        assertThat(run("validate", empty)).isEqualTo(Exit.BAD_INPUT);
        assertThat(run("convert", empty, target, "--to", "paxlst")).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("empty.txt is empty.");
        assertThat(run("convert", none, target, "--to", "paxlst")).isEqualTo(Exit.UNAVAILABLE);
        assertThat(err.toString()).contains("There is no file or folder " + none);
        assertThat(run("convert", folder.toString(), target, "--to", "cap"))
                .isEqualTo(Exit.UNAVAILABLE);
        assertThat(err.toString())
                .contains(folder + " is a folder. Name a file.")
                .doesNotContain("cannot be used");
        Path deep = folder.resolve("no-folder").resolve("out.edi");
        assertThat(run("convert", list, deep.toString(), "--to", "paxlst"))
                .isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("OUT is " + deep, "there is no folder");
        assertThat(run("convert", list, list, "--to", "paxlst")).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString())
                .contains("OUT is " + list + ", which is there already.")
                .doesNotContain("--out", "Exception");
        assertThat(Path.of(target)).doesNotExist();
        assertThatThrownBy(() -> PlanFiles.writeNew("OUT", folder.resolve("a/b"), new byte[1]))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("no file can be made there");
        assertThat(PlanFiles.sentence(new AccessDeniedException(list)))
                .isEqualTo(
                        list + " may not be opened by you. Change who may, or name another file.");
    }

    @Test
    void whoeverMadeTheFileMeanwhileKeepsIt() throws Exception {
        Path there = Path.of(file("there.edi", "theirs"));
        assertThatThrownBy(() -> PlanFiles.writeNew("OUT", there, new byte[] {1}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("OUT is " + there + ", which is there already");
        assertThat(there).hasContent("theirs");
    }

    @Test
    void aListThatDoesNotSayWhenItWasPreparedIsNotWrittenAndItsProblemsAreTold() throws Exception {
        Path target = folder.resolve("out.edi");
        String undated = file("undated.txt", PASSENGERS.replace("230801:1800", ""));
        assertThat(run("convert", undated, target.toString(), "--to", "paxlst"))
                .isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString())
                .containsSubsequence(
                        "EDI-016", "does not say in its UNB when the list was prepared")
                .doesNotContain("Exception");
        assertThat(target).doesNotExist();
    }

    @Test
    void manyProblemsAreCounted() throws Exception {
        run("validate", file("noise.txt", PASSENGERS.replace("NAD+MS", "XXX+1'".repeat(5_000))));
        assertThat(out.toString())
                .contains("ALL-001", "1,000 problems, and more that are not told.");
    }

    @Test
    void aSignTakenForAnotherIsToldAndTheFileIsNotRight() throws Exception {
        assertThat(run("validate", file("misread.txt", MRZ.replace("7408122F", "74O8122F"))))
                .isEqualTo(Exit.NOT_SO);
        assertThat(out.toString())
                .contains("TD3 of UTO", "MRZ-020", "line 2", "date of birth, sign 3", "taken for 0")
                .contains("1 problem");
    }

    @Test
    void whatNobodyKnowsOrCanOpenIsSaidSo() throws Exception {
        String letter = file("letter.txt", "Dear embassy,\n");
        assertThat(run("validate", letter)).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("none of the formats", "paxlst", "--as");
        assertThat(run("validate", "--as", "fax", letter)).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("--as fax is not known");
        assertThat(run("validate", "--as", "BCBP", letter)).isEqualTo(Exit.NOT_SO);
        assertThat(out.toString()).contains("BCB-001 letter.txt, line 1");
        assertThat(run("validate", "--as", "pfif", letter)).isEqualTo(Exit.NOT_SO);
        assertThat(out.toString())
                .contains(
                        "letter.txt is taken for records of missing and found people (PFIF),"
                                + " but nothing in it could be read.",
                        "1 problem.");
        assertThat(run("validate", folder.resolve("none").toString())).isEqualTo(Exit.UNAVAILABLE);
        assertThat(run("validate", folder.toString())).isEqualTo(Exit.UNAVAILABLE);
    }

    @Test
    void whatCouldBeReadIsWrittenAndNothingIsOverwritten() throws Exception {
        String list = file("list.txt", PASSENGERS);
        String target = folder.resolve("out.edi").toString();
        run("convert", list, target, "--to", "paxlst-lines");
        String written = Files.readString(Path.of(target), StandardCharsets.US_ASCII);
        assertThat(written).startsWith("UNA:+.? '").contains("SOW:AWA", "CNT+42:1'");
        assertThat(written.lines().count()).isGreaterThan(10);
        out.getBuffer().setLength(0);
        run("validate", target);
        assertThat(out.toString()).contains("1 list, 1 person");
        assertThat(run("convert", list, target, "--to", "paxlst")).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("out.edi");

        String alert = folder.resolve("mended.xml").toString();
        assertThat(run("convert", file("alert.xml", ALERT), alert, "--to", "cap"))
                .isEqualTo(Exit.NOT_SO);
        assertThat(Files.readString(Path.of(alert))).contains("2023-08-01T18:00:00-00:00");
    }

    @Test
    void thePassengersOfAListAreATableThatIsImported() throws Exception {
        String target = folder.resolve("people.csv").toString();
        assertThat(run("convert", file("list.txt", PASSENGERS), target, "--to", "csv"))
                .isEqualTo(Exit.NOT_SO);
        assertThat(out.toString() + err)
                .contains("PAX-062", "\"flights\" are on the list, and the table has no column");
        assertThat(Files.readString(Path.of(target)))
                .startsWith("Family name,Given names,Date of birth,")
                .contains("SOW,AWA,1990-01-01,F,FRA,X12345678,");
        assertThat(run("import", target, "--source", "partner-list:carrier", "--dry-run"))
                .isEqualTo(Exit.OK);
        assertThat(out.toString()).containsPattern("created +1\\n");
    }

    @Test
    void whatIsNotThatFormIsNotWritten() throws Exception {
        Path target = folder.resolve("none.xlsx");
        String letter = file("letter.txt", "Dear embassy,\n");
        assertThat(run("convert", letter, target.toString(), "--to", "hxl-xlsx"))
                .isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("nothing is written");
        assertThat(target).doesNotExist();
        assertThat(run("convert", letter, target.toString(), "--to", "fax"))
                .isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString())
                .contains("'fax' is not known; say one of [paxlst, paxlst-lines,");
    }
}
