package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;
    private Path list = Path.of("");

    @BeforeEach
    void aList() throws IOException {
        list =
                Files.writeString(
                        folder.resolve("list.csv"),
                        "Nom;Prénom;Né le\nSow;Awa;03/04/1980\nBa;Ali;05/06/1990\n");
    }

    @Test
    void aDryRunProfileAndSecondRun() throws IOException {
        Path report = folder.resolve("report.csv");
        Path profile = folder.resolve("airline.yaml");
        assertThat(dryRun("--report", report.toString(), "--mapping", profile.toString()))
                .isEqualTo(Exit.NOT_SO);
        assertThat(out.toString())
                .contains(
                        "encoding: UTF-8, because",
                        "separator: semicolon, because",
                        "headings: row 1",
                        "QUESTION Né le",
                        "to ask",
                        "airline.yaml");
        assertThat(Files.readAllLines(report)).hasSize(3);

        String text = Files.readString(profile);
        Files.writeString(
                profile,
                text.replace("# dates: day-first", "dates: day-first")
                        .replace("confirmed-by: \"\"", "confirmed-by: A. Officer"));
        assertThat(dryRun("--mapping", profile.toString())).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("A. Officer confirmed").doesNotContain("QUESTION");
        assertThat(err.toString()).isEmpty();
        assertThat(
                        run(
                                "import",
                                list.toString(),
                                "--source",
                                "call",
                                "--dry-run",
                                "--mapping",
                                profile.toString()))
                .isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("made for partner-list, not for call");
        assertThat(dryRun("--mapping", profile.toString(), "--report", profile.toString()))
                .isEqualTo(Exit.BAD_INPUT);
        tells("name the same file");
    }

    @Test
    void committingComesLater() {
        assertThat(run("import", list.toString(), "--source", "call")).isEqualTo(Exit.BAD_INPUT);
        tells("later version", "--dry-run");
    }

    @Test
    void wrongArgumentsAreToldInASentence() throws IOException {
        assertThat(run("import")).isEqualTo(Exit.BAD_INPUT);
        tells("FILE", "--source");
        assertThat(run("import", list.toString(), "--source", "friend", "--dry-run"))
                .isEqualTo(Exit.BAD_INPUT);
        tells("--source is 'friend'", "partner-list", "Example");
        assertThat(dryRun("--sheet", "Feuil1")).isEqualTo(Exit.BAD_INPUT);
        tells("no sheet 'Feuil1'", "text file has none");
        assertThat(dryRun("--report", list.toString())).isEqualTo(Exit.BAD_INPUT);
        tells("--report names the list itself");
        assertThat(dryRun("--report", folder.resolve("no/where.csv").toString()))
                .isEqualTo(Exit.UNAVAILABLE);
        tells("where.csv", "could not be written");
        Path profile = Files.writeString(folder.resolve("bad.yaml"), "columns: 7");
        assertThat(dryRun("--mapping", profile.toString())).isEqualTo(Exit.BAD_INPUT);
        tells("profile cannot be used", "fingerprint");
        assertThat(Files.readString(list)).startsWith("Nom;Prénom");
    }

    @Test
    void filesThatAreNoLists() throws IOException {
        assertThat(
                        run(
                                "import",
                                folder.resolve("none.csv").toString(),
                                "--source",
                                "call",
                                "--dry-run"))
                .isEqualTo(Exit.BAD_INPUT);
        tells("none.csv", "does not exist");
        Files.writeString(list, "%PDF-1.7");
        assertThat(dryRun()).isEqualTo(Exit.BAD_INPUT);
        tells("a PDF");
        Files.writeString(list, "kode;menge\nx;1\ny;2\n");
        assertThat(dryRun()).isEqualTo(Exit.BAD_INPUT);
        assertThat(out.toString()).contains("was not read: no column is known to hold names");
    }

    private int dryRun(String... more) {
        String[] all = new String[5 + more.length];
        String[] first = {
            "import", list.toString(), "--source", "partner-list:airline", "--dry-run"
        };
        System.arraycopy(first, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return run(all);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Muster.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private void tells(String... parts) {
        assertThat(err.toString()).contains(parts).doesNotContain("Exception", "\tat ");
    }
}
