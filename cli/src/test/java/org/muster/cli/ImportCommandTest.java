package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Nationality;
import org.muster.ledger.Ledger;
import org.muster.ledger.Ledgers;
import org.muster.server.Settings;
import org.muster.server.host.Office;

class ImportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static final String PLAIN = "Nom;Prénom;Né le\nSow;Awa;13/04/1980\nBa;Ali;25/06/1990\n";

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
    void aListIsTakenInOnceHoweverOftenItIsSent() throws Exception {
        Files.writeString(list, PLAIN);
        Path data = folder.resolve("data");
        assertThat(takeIn(data)).isEqualTo(Exit.BAD_INPUT);
        tells("has no operation", "muster serve");
        openOperation(data);
        assertThat(takeIn(data)).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("Taken into drill:", "2 persons who are new");
        assertThat(takeIn(data)).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("0 persons who are new", "2 rows that were there");
        assertThat(takeIn(data, "--operation", "dril")).isEqualTo(Exit.BAD_INPUT);
        tells("no operation 'dril'", "it has drill");
    }

    @Test
    void aListIsNotTakenInBesideAServer() throws Exception {
        Files.writeString(list, PLAIN);
        Path data = folder.resolve("data");
        openOperation(data);
        try (Ledger ledger = Ledgers.open(data, Optional.empty())) {
            assertThat(takeIn(data)).isEqualTo(Exit.UNAVAILABLE);
            assertThat(ledger.listOperations()).hasSize(1);
        }
        tells("data");
    }

    @Test
    void whatIsAskedIsAnsweredFirstOrLeftOpen() throws Exception {
        Path data = folder.resolve("data");
        openOperation(data);
        Files.writeString(list, "Nom;Prénom;Né le\nSow;Ada;03/04/1980\nBa;Ousmane;05/06/1970\n");
        assertThat(takeIn(data)).isEqualTo(Exit.NOT_SO);
        tells("Nothing was taken in", "--mapping", "--leave-open");
        assertThat(takeIn(data, "--leave-open")).isEqualTo(Exit.OK);
        assertThat(out.toString()).contains("2 persons who are new");
    }

    private int takeIn(Path data, String... more) {
        String[] first = {
            "import", list.toString(), "--source", "partner-list:airline", "--data", data.toString()
        };
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return run(all);
    }

    private static void openOperation(Path data) throws Exception {
        Settings settings = Settings.of(data);
        OperationId drill = new OperationId("drill");
        try (Ledger ledger = Ledgers.open(data, Optional.empty());
                Office office =
                        Office.open(ledger, settings.node(), settings.clock(), settings.ids())) {
            OperationPlan plan =
                    new OperationPlan(
                            "Drill",
                            new Nationality("FRA"),
                            new Nationality("NER"),
                            "Niamey",
                            ZoneOffset.UTC,
                            "Embassy",
                            true);
            assertThat(
                            office.ask(
                                    drill,
                                    new CommandId(0, 1),
                                    new UserId("officer"),
                                    new OpenOperation(drill, plan)))
                    .isPresent();
        }
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
