package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(out.toString()).contains("a passenger list", "1 lists, 1 people");
        assertThat(run("validate", file("line.txt", MRZ))).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("ICAO Doc 9303", "Nothing is wrong.");
        run("validate", file("table.csv", "Nationality,People\n#country+code,#reached\nFRA,560\n"));
        assertThat(out.toString()).contains("a table with HXL tags", "1 rows, 2 columns");
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
    void aSignTakenForAnotherIsToldAndTheFileIsNotRight() throws Exception {
        assertThat(run("validate", file("misread.txt", MRZ.replace("7408122F", "74O8122F"))))
                .isEqualTo(Exit.NOT_SO);
        assertThat(out.toString())
                .contains("TD3 of UTO", "MRZ-020", "line 2", "date of birth, sign 3", "taken for 0")
                .contains("1 problems");
    }

    @Test
    void whatNobodyKnowsOrCanOpenIsSaidSo() throws Exception {
        String letter = file("letter.txt", "Dear embassy,\n");
        assertThat(run("validate", letter)).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("none of the formats", "paxlst", "--as");
        assertThat(run("validate", "--as", "fax", letter)).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("--as fax is not known");
        assertThat(run("validate", "--as", "pfif", letter)).isEqualTo(Exit.NOT_SO);
        assertThat(out.toString()).contains("nothing in it could be read");
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
        assertThat(out.toString()).contains("1 lists, 1 people");
        assertThat(run("convert", list, target, "--to", "paxlst")).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("out.edi");

        String alert = folder.resolve("mended.xml").toString();
        assertThat(run("convert", file("alert.xml", ALERT), alert, "--to", "cap"))
                .isEqualTo(Exit.NOT_SO);
        assertThat(Files.readString(Path.of(alert))).contains("2023-08-01T18:00:00-00:00");
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
    }
}
