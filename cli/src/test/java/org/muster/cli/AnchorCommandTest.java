package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Nationality;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.reads.ReadEntry;
import org.muster.ledger.reads.ReadLog;
import org.muster.ledger.reads.ReadOutcome;
import org.muster.server.Settings;
import org.muster.server.host.Office;
import org.muster.testkit.stamp.StampAuthority;

/** An anchor from the command line, held by somebody outside, and everything that it finds. */
class AnchorCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @BeforeEach
    void onSqlite() {
        assumeThat(DataOptions.database()).as("MUSTER_DATABASE_URL is not set").isEmpty();
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Muster.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String anchor() {
        return folder.resolve("outside.json").toString();
    }

    private int anchored(String... more) {
        String[] all = {"ledger", "anchor", anchor(), "--data", data().toString()};
        return run(concat(all, more));
    }

    private int verified(String... more) {
        String[] all = {"ledger", "verify", "--data", data().toString(), "--anchor", anchor()};
        return run(concat(all, more));
    }

    private static String[] concat(String[] first, String... more) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    private void open(String operation) throws Exception {
        Settings settings = Settings.of(data());
        try (DurableLedger ledger = Ledgers.open(data(), Optional.empty());
                Office office =
                        Office.open(ledger, settings.node(), settings.clock(), settings.ids())) {
            assertThat(ledger.nodeKeys()).isNotNull();
            OperationId id = new OperationId(operation);
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
                                    id,
                                    new CommandId(0, operation.hashCode()),
                                    new UserId("officer"),
                                    new OpenOperation(id, plan)))
                    .isPresent();
        }
    }

    private void read(int times) throws Exception {
        try (ReadLog log = Ledgers.reads(data(), Optional.empty(), "hub")) {
            for (int i = 0; i < times; i++) {
                log.append(
                        List.of(
                                new ReadEntry(
                                        Instant.parse("2023-08-02T10:00:00Z"),
                                        ReadOutcome.SHOWN,
                                        "o.one",
                                        "drill",
                                        "GET /o/{op}/people",
                                        200,
                                        Optional.empty(),
                                        List.of())));
            }
        }
    }

    private void behind(String file, String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data().resolve(file));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aStampedAnchorHoldsWhileTheLedgerGrowsAndShowsWhatWasCutOff() throws Exception {
        open("first");
        open("second");
        read(3);
        Path backup = folder.resolve("before.zip");
        assertThat(run("backup", "--data", data().toString(), backup.toString())).isZero();
        open("third");
        Path tsa = Files.createDirectory(folder.resolve("tsa"));
        Path other = Files.createDirectory(folder.resolve("other"));
        try (StampAuthority authority = StampAuthority.start(tsa, "Synthetic");
                StampAuthority stranger = StampAuthority.start(other, "Stranger")) {
            assertThat(anchored("--stamp", authority.address().toString()))
                    .as(err.toString())
                    .isZero();
            assertThat(out.toString()).contains("chains: 2, with a time stamp");
            assertThat(Files.readString(Path.of(anchor())))
                    .doesNotContain("o.one", "officer", "first");

            open("fourth");
            read(1);
            assertThat(verified("--authority", authority.root().toString()))
                    .as(out.toString())
                    .isZero();
            assertThat(out.toString())
                    .contains(
                            "signed with this node's key",
                            "whole: ledger hub#",
                            "whole: log of reads hub#3, now at #4",
                            "Time stamp: these heads were there at 20",
                            "Synthetic signer swears");
            assertThat(verified("--authority", stranger.root().toString())).isEqualTo(Exit.NOT_SO);
            assertThat(out.toString()).contains("proves nothing", "not vouched for");
            assertThat(verified()).isZero();
            assertThat(out.toString()).contains("calls itself", "--authority");
        }

        behind("reads.db", "DELETE FROM read_log WHERE number > 2");
        assertThat(verified()).isEqualTo(Exit.NOT_SO);
        assertThat(out.toString())
                .contains("Log of reads intact", "SHORTENED: log of reads hub#3, now ends at #2")
                .contains("whole: ledger hub#");

        Path again = folder.resolve("again");
        assertThat(run("restore", "--data", again.toString(), backup.toString())).isZero();
        Files.copy(data().resolve("operator.key"), again.resolve("operator.key"));
        assertThat(run("ledger", "verify", "--data", again.toString(), "--anchor", anchor()))
                .isEqualTo(Exit.NOT_SO);
        assertThat(out.toString())
                .contains("Intact: ", "SHORTENED: ledger hub#", "older back-up")
                .contains("whole: log of reads hub#3, now at #3");
    }

    @Test
    void whatWasRewrittenAndWhoeverMadeItIsTold() throws Exception {
        open("first");
        read(2);
        assertThat(anchored()).isZero();
        assertThat(verified()).isZero();
        assertThat(out.toString()).contains("No time stamp: the time is the node's own word");

        String text = Files.readString(Path.of(anchor()));
        Files.writeString(Path.of(anchor()), text.replaceFirst("\"number\" : 2", "\"number\" : 1"));
        assertThat(verified()).isEqualTo(Exit.NOT_SO);
        assertThat(out.toString()).contains("altered after it was signed", "REWRITTEN: log");
        Files.writeString(Path.of(anchor()), text);

        behind("ledger.db", "UPDATE fact SET by_user = 'mallory' WHERE number = 1");
        assertThat(verified()).isEqualTo(Exit.NOT_SO);
        assertThat(out.toString())
                .contains("was altered after it was written", "REWRITTEN: ledger hub#")
                .contains("whole: log of reads hub#2");
        assertThat(run("ledger", "anchor", anchor() + ".2", "--data", data().toString()))
                .isEqualTo(Exit.NOT_SO);
        assertThat(Path.of(anchor() + ".2")).doesNotExist();
    }

    @Test
    void anotherLedgersAnchorDoesNotFit() throws Exception {
        open("first");
        assertThat(anchored()).isZero();
        Files.move(data(), folder.resolve("elsewhere"));
        open("first");
        assertThat(verified()).isEqualTo(Exit.NOT_SO);
        assertThat(out.toString()).contains("signed with another key than this node has");
    }

    @Test
    void whatIsWrongIsToldInASentence() throws Exception {
        open("first");
        assertThat(anchored("--stamp", "ldap://x")).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("--stamp is 'ldap://x'");
        assertThat(anchored("--stamp", "http://127.0.0.1:1/tsr")).isEqualTo(Exit.UNAVAILABLE);
        assertThat(err.toString()).contains("http://127.0.0.1:1/tsr gave nothing");
        assertThat(Path.of(anchor())).doesNotExist();
        assertThat(verified()).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("cannot be read");
        assertThat(anchored()).isZero();
        assertThat(anchored()).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("never overwritten");
        assertThat(verified("--authority", anchor())).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("holds no certificates");
        Files.writeString(Path.of(anchor()), "nonsense");
        assertThat(verified()).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("is no anchor");
        assertThat(run("ledger", "verify", "--authority", anchor())).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("--anchor");
    }
}
