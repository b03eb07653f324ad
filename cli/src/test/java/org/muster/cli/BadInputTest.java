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
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;

/** What is wrong with a command or its data folder is told in a sentence, never as a trace. */
class BadInputTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @BeforeEach
    void onSqlite() {
        assumeThat(DataOptions.database()).as("MUSTER_DATABASE_URL is not set").isEmpty();
    }

    @Test
    void verifyWalksALedgerBesideTheServerThatHoldsIt() throws Exception {
        try (DurableLedger held = Ledgers.open(folder, Optional.empty())) {
            assertThat(held.listOperations()).isEmpty();
            assertThat(verify(folder)).isEqualTo(Exit.OK);
            assertThat(out.toString()).contains("Intact: 0 facts");
        }
    }

    @Test
    void verifyOfNoFolderAndOfNoLedger() {
        Path nowhere = folder.resolve("nowhere");
        assertThat(verify(nowhere)).isEqualTo(Exit.BAD_INPUT);
        tells("There is no data folder", "--data");
        assertThat(nowhere).doesNotExist();

        assertThat(verify(folder)).isEqualTo(Exit.UNAVAILABLE);
        tells("There is no ledger", "--data", "MUSTER_DATABASE_URL");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void wordsTooManyOrTooFew() {
        assertThat(run("ledger", "verify", "everything")).isEqualTo(Exit.BAD_INPUT);
        tells("everything");
        assertThat(run("ledger")).isEqualTo(Exit.BAD_INPUT);
        tells("verify");
    }

    @Test
    void aPortAndAnAddressThatCannotBe() {
        assertThat(serve("--port", "70000")).isEqualTo(Exit.BAD_INPUT);
        tells("--port is 70000", "0 to 65535");
        assertThat(serve("--port", "http")).isEqualTo(Exit.BAD_INPUT);
        tells("--port", "http");
        assertThat(serve("--bind", "0.0.0.0")).isEqualTo(Exit.BAD_INPUT);
        tells("--bind is '0.0.0.0'", "--https", "--proxy", "--plain-http");
        assertThat(serve("--bind", "no address")).isEqualTo(Exit.BAD_INPUT);
        tells("--bind is 'no address'", "127.0.0.1");
        assertThat(serve("--proxy", "proxy.example")).isEqualTo(Exit.BAD_INPUT);
        tells("--proxy is 'proxy.example'", "10.0.0.2");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whoIsToldHowTheServerDoesIsReadOrRefused() throws Exception {
        assertThat(serve("--audit-to", "http://x")).isEqualTo(Exit.BAD_INPUT);
        tells(
                "--audit-to: 'http://x' is no address",
                "syslog://10.0.0.9:601",
                "otlp+http://10.0.0.9:4318");
        assertThat(serve("--traces-to", "http://x:4318")).isEqualTo(Exit.BAD_INPUT);
        tells("--traces-to: 'http://x:4318' is no address", "otlp+http://10.0.0.9:4318");
        Path none = folder.resolve("none.token");
        assertThat(serve("--metrics-token-file", none.toString())).isEqualTo(Exit.BAD_INPUT);
        tells("--metrics-token-file", "none.token", "cannot be read");
        Path outside = Files.createTempFile("muster", ".token");
        Files.writeString(outside, "short");
        assertThat(serve("--metrics-token-file", outside.toString())).isEqualTo(Exit.BAD_INPUT);
        tells("--metrics-token-file", "at least 32", "openssl rand -hex 32");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void linesThatAreNoneOrHaveNoPassword() {
        assertThat(serve("--way-out", "niamey-2023")).isEqualTo(Exit.BAD_INPUT);
        tells("--way-out must be an operation");
        assertThat(serve("--way-out", "niamey-2023=smpps://name@sms.example.org"))
                .isEqualTo(Exit.BAD_INPUT);
        tells("needs its password or key in MUSTER_WAY_OUT_SECRET");
        assertThat(serve("--mailbox", "imaps://mail.example.org")).isEqualTo(Exit.BAD_INPUT);
        tells("--mailbox must be an operation");
        assertThat(serve("--mailbox", "niamey-2023=imaps://crisis@mail.example.org/INBOX"))
                .isEqualTo(Exit.BAD_INPUT);
        tells("MUSTER_MAILBOX_PASSWORD");
        assertThat(serve("--publish-to", "niamey-2023=https://press.example.org/take"))
                .isEqualTo(Exit.BAD_INPUT);
        tells("needs its password or key in MUSTER_PUBLISH_KEY");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anAddressThatThisMachineDoesNotHave() {
        assertThat(serve("--bind", "192.0.2.1", "--plain-http", "--port", "0"))
                .isEqualTo(Exit.UNAVAILABLE);
        tells("cannot listen on 192.0.2.1", "one of its own addresses");
    }

    @Test
    void aFolderThatAServerUses() throws Exception {
        try (DurableLedger held = Ledgers.open(folder, Optional.empty())) {
            assertThat(held.listOperations()).isEmpty();
            assertThat(serve("--port", "0")).isEqualTo(Exit.UNAVAILABLE);
            tells("already uses the data folder", "Stop it");
        }
    }

    @Test
    void aFileWhereTheFolderShouldBe() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("serve", "--port", "0", "--data", file.toString()))
                .isEqualTo(Exit.UNAVAILABLE);
        tells("The data folder", "cannot be made", "Name a folder");
    }

    @Test
    void aDamagedKeyFile() throws Exception {
        Ledgers.open(folder, Optional.empty()).close();
        Files.writeString(folder.resolve("operator.key"), "nonsense");
        assertThat(serve("--port", "0")).isEqualTo(Exit.UNAVAILABLE);
        tells("operator.key is damaged", "back-up");
        assertThat(verify(folder)).isEqualTo(Exit.UNAVAILABLE);
        tells("operator.key is damaged", "back-up");
    }

    @Test
    void aLedgerOfANewerFormat() throws Exception {
        Ledgers.open(folder, Optional.empty()).close();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE ledger_info SET value = '7' WHERE name = 'format'");
        }
        assertThat(serve("--port", "0")).isEqualTo(Exit.UNAVAILABLE);
        tells("format 7", "Use the Muster that wrote it");
        assertThat(verify(folder)).isEqualTo(Exit.UNAVAILABLE);
        tells("format 7", "Use the Muster that wrote it");
    }

    private int verify(Path data) {
        return run("ledger", "verify", "--data", data.toString());
    }

    private int serve(String first, String second, String... more) {
        String[] all = new String[5 + more.length];
        System.arraycopy(
                new String[] {"serve", "--data", folder.toString(), first, second}, 0, all, 0, 5);
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
