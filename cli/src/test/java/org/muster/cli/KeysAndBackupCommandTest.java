package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.keys.OperatorKey;

/** The key is exchanged, and a folder backed up and put back, from the command line. */
class KeysAndBackupCommandTest {
    private static final Map<String, String> SEALED =
            Map.of(
                    "second-steps.sealed", "second-steps",
                    "passkeys.sealed", "passkeys",
                    "tickets.sealed", "tickets",
                    "push.key", "push-key",
                    "gate.traces.sealed", "trace-secret");

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Muster.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private OperatorKey fill() throws Exception {
        try (DurableLedger ledger = Ledgers.open(data(), Optional.empty())) {
            assertThat(ledger.nodeKeys()).isNotNull();
            OperatorKey key = ledger.operatorKey();
            for (Map.Entry<String, String> each : SEALED.entrySet()) {
                Files.writeString(
                        data().resolve(each.getKey()), text(key, each.getKey(), each.getValue()));
            }
            Files.writeString(
                    data().resolve("code.key"), "sealed " + text(key, "code", "code-key") + "\n");
            return key;
        }
    }

    private static String text(OperatorKey key, String what, String about) {
        return Base64.getEncoder()
                .encodeToString(key.wrap(what.getBytes(StandardCharsets.UTF_8), about));
    }

    private static String open(OperatorKey key, String text, String about) throws Exception {
        return new String(
                key.unwrap(Base64.getDecoder().decode(text.strip()), about),
                StandardCharsets.UTF_8);
    }

    @Test
    void whatLiesSealedBesideTheLedgerOpensWithTheNewKeyToo() throws Exception {
        OperatorKey old = fill();
        String token = UUID.randomUUID().toString();
        Path list = Files.createDirectories(data().resolve("lists")).resolve(token + ".list");
        Files.write(list, old.wrap(new byte[] {7}, "list " + token));

        assertThat(run("keys", "rotate", "--data", data().toString())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("1 keys in the ledger and 7 files");
        OperatorKey now = OperatorKey.open(data(), true);
        assertThat(now.isTwo()).isFalse();
        for (Map.Entry<String, String> each : SEALED.entrySet()) {
            String text = Files.readString(data().resolve(each.getKey()));
            assertThat(open(now, text, each.getValue())).isEqualTo(each.getKey());
        }
        String code = Files.readString(data().resolve("code.key")).substring("sealed ".length());
        assertThat(open(now, code, "code-key")).isEqualTo("code");
        assertThat(now.unwrap(Files.readAllBytes(list), "list " + token)).containsExactly(7);
        try (DurableLedger ledger = Ledgers.open(data(), Optional.empty())) {
            assertThat(ledger.nodeKeys()).isNotNull();
        }
    }

    @Test
    void aFolderIsBackedUpAndPutBackAndWhatDoesNotFitIsRefused() throws Exception {
        fill();
        Path file = folder.resolve("night.zip");
        Path again = folder.resolve("again");
        assertThat(run("backup", "--data", data().toString(), file.toString())).isZero();
        assertThat(out.toString()).contains("The operator's key is not in it");
        assertThat(run("restore", "--data", again.toString(), file.toString())).isZero();
        Files.copy(data().resolve("operator.key"), again.resolve("operator.key"));
        assertThat(run("ledger", "verify", "--data", again.toString())).as(err.toString()).isZero();

        assertThat(run("restore", "--data", again.toString(), file.toString()))
                .isEqualTo(Exit.UNAVAILABLE);
        assertThat(err.toString()).contains("is not empty");
        assertThat(run("backup", "--data", data().toString(), file.toString()))
                .isEqualTo(Exit.UNAVAILABLE);
        Path inside = data().resolve("night.zip");
        assertThat(run("backup", "--data", data().toString(), inside.toString()))
                .isEqualTo(Exit.UNAVAILABLE);
        assertThat(err.toString()).contains("lies in the data folder itself");
        assertThat(inside).doesNotExist();
        assertThat(run("keys", "rotate", "--data", folder.resolve("none").toString()))
                .isEqualTo(Exit.BAD_INPUT);
        assertThat(run("keys", "make")).isZero();
        assertThat(out.toString()).contains("primaryKeyId");
    }
}
