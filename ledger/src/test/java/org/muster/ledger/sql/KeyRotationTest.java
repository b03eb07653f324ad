package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.erasure.ErasureBasis;
import org.muster.core.erasure.ErasureFact.PersonsErased;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.register.Details;
import org.muster.core.register.PersonName;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.ledger.Backup;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;
import org.muster.ledger.keys.KeyOrigin;
import org.muster.ledger.keys.OperatorKey;

/**
 * The operator's key is exchanged, backed up beside, given by others; and copies from before close.
 */
class KeyRotationTest {
    private static final OperationId NIAMEY = new OperationId("niamey-2023");
    private static final NodeId HUB = new NodeId("hub");
    private static final int PEOPLE = 300;

    @TempDir Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private void fill() throws Exception {
        try (DurableLedger ledger = Ledgers.open(data(), Optional.empty())) {
            FactMaker maker = new FactMaker(41);
            List<Recorded> facts = new ArrayList<>();
            for (int i = 1; i <= PEOPLE; i++) {
                facts.add(
                        maker.recorded(
                                HUB,
                                i,
                                new PersonRegistered(
                                        new PersonId(i),
                                        new Source(Source.Kind.STAFF, "desk"),
                                        Details.ofName(
                                                new PersonName("Zorbanelli", "G" + i, "")))));
            }
            ledger.append(NIAMEY, facts);
            ledger.snapshot(NIAMEY);
            assertThat(ledger.nodeKeys()).isNotNull();
        }
    }

    private List<String> names(Path from) throws Exception {
        try (DurableLedger ledger = Ledgers.open(from, Optional.empty())) {
            List<String> names = new ArrayList<>();
            ledger.replay(
                    NIAMEY,
                    recorded -> {
                        if (recorded.fact() instanceof PersonRegistered person) {
                            names.add(person.details().name().given());
                        }
                    });
            assertThat(ledger.verify((done, all) -> {})).isInstanceOf(Verification.Intact.class);
            assertThat(ledger.nodeKeys()).isNotNull();
            return names;
        }
    }

    private KeyRotation.Done rotate(KeyRotation.Beside beside) throws LedgerUnavailable {
        return Ledgers.rotateKeys(
                data(), Optional.empty(), new KeyOrigin.InFile(), beside, (done, all) -> {});
    }

    private byte[] key() throws IOException {
        return Files.readAllBytes(data().resolve("operator.key"));
    }

    @Test
    void everythingIsWrappedAnewAndTheOldKeyOpensNothing() throws Exception {
        fill();
        byte[] old = key();
        KeyRotation.Done done = rotate(both -> 0);
        assertThat(done.keys()).as("of people, the node and the snapshot").isEqualTo(PEOPLE + 2);
        assertThat(key()).isNotEqualTo(old);
        assertThat(names(data())).hasSize(PEOPLE).contains("G1", "G300");

        Files.write(data().resolve("operator.key"), old);
        assertThatThrownBy(() -> names(data()))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("not the one that this ledger's names are sealed with");
    }

    /** Killed anywhere: before the ledger, after it, before the old key is left out. */
    @Test
    void killedAtAnyPointItOpensAndGoesOn() throws Exception {
        fill();
        byte[] old = key();
        assertThatThrownBy(() ->
                        rotate(both -> {
                            throw new IOException("the power went");
                        }))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("Everything still opens");
        assertThat(names(data())).hasSize(PEOPLE).contains("G300");

        // killed after the key was added, with the ledger as it was
        OperatorKey before = OperatorKey.open(data(), true, new KeyOrigin.InFile());
        assertThat(before.isTwo()).isTrue();
        KeyRotation.Done done = rotate(both -> 7);
        assertThat(done.resumed()).isTrue();
        assertThat(done.beside()).isEqualTo(7);
        assertThat(names(data())).hasSize(PEOPLE);
        Files.write(data().resolve("operator.key"), old);
        assertThatThrownBy(() -> names(data())).isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void aServerThatRunsIsNotDisturbed() throws Exception {
        fill();
        try (DurableLedger running = Ledgers.open(data(), Optional.empty())) {
            assertThat(running.listOperations()).isNotEmpty();
            assertThatThrownBy(() -> rotate(both -> 0))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("already uses the data folder");
        }
    }

    /** Make, destroy, restore, verify: the same counts, also of what a running server wrote. */
    @Test
    void aBackUpIsMadeBesideAServerAndPutBackWholeWithoutTheKey() throws Exception {
        fill();
        Files.writeString(data().resolve("accounts.json"), "[]");
        Files.createDirectories(data().resolve("lists"));
        Files.writeString(data().resolve("lists").resolve("one.list"), "sealed");
        Path open = Files.createDirectories(data().resolve("lists").resolve("open-1"));
        Files.writeString(open.resolve("list.csv"), "Zorbanelli");
        Path file = folder.resolve("night.zip");
        byte[] key = key();
        Backup.Contents made;
        try (DurableLedger running = Ledgers.open(data(), Optional.empty())) {
            assertThat(running.listOperations()).isNotEmpty();
            made = Backup.make(data(), file);
        }
        assertThat(made.facts()).isEqualTo(PEOPLE);
        assertThat(
                        new String(
                                Files.readAllBytes(file),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("operator.key", "Zorbanelli");
        assertThatThrownBy(() -> Backup.make(data(), file)).hasMessageContaining("already");

        Path again = folder.resolve("again");
        assertThat(Backup.restore(file, again)).isEqualTo(made);
        assertThat(again.resolve("operator.key")).doesNotExist();
        assertThat(again.resolve("lists").resolve("one.list")).hasContent("sealed");
        assertThat(again.resolve("lists").resolve("open-1")).doesNotExist();
        assertThatThrownBy(() -> names(again))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("is missing");
        Files.write(again.resolve("operator.key"), key);
        assertThat(names(again)).isEqualTo(names(data())).hasSize(PEOPLE);
        assertThatThrownBy(() -> Backup.restore(file, again)).hasMessageContaining("not empty");

        byte[] bytes = Files.readAllBytes(file);
        Path cut = folder.resolve("cut.zip");
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Backup.restore(cut, folder.resolve("cut")))
                .isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> Backup.make(folder.resolve("none"), folder.resolve("x.zip")))
                .hasMessageContaining("There is no ledger");
        assertThat(folder.resolve("x.zip")).doesNotExist();
    }

    /**
     * Who was erased is in the back-up of the day before; without the key of then nobody reads it.
     */
    @Test
    void aBackUpFromBeforeAnErasureIsUnreadableOnceTheKeyIsExchanged() throws Exception {
        fill();
        Path file = folder.resolve("before.zip");
        Backup.make(data(), file);
        try (DurableLedger ledger = Ledgers.open(data(), Optional.empty())) {
            ledger.append(
                    NIAMEY,
                    List.of(
                            new FactMaker(42)
                                    .recorded(
                                            HUB,
                                            PEOPLE + 1,
                                            new PersonsErased(
                                                    NIAMEY,
                                                    List.of(new PersonId(1)),
                                                    List.of(),
                                                    ErasureBasis.OWN_REQUEST))));
        }
        Path restored = folder.resolve("restored");
        Backup.restore(file, restored);
        Files.write(restored.resolve("operator.key"), key());
        assertThat(names(restored)).as("with the key of then").contains("G1");

        rotate(both -> 0);
        assertThat(names(data())).doesNotContain("G1").contains("G2");
        Files.write(restored.resolve("operator.key"), key());
        assertThatThrownBy(() -> names(restored)).isInstanceOf(LedgerUnavailable.class);
        OperatorKey now = OperatorKey.open(data(), true, new KeyOrigin.InFile());
        for (byte[] wrapped : wrapped(restored)) {
            assertThat(now.isOfOlder(wrapped)).isFalse();
            assertThatThrownBy(() -> now.unwrap(wrapped, "person-key|" + NIAMEY + "|x"))
                    .isInstanceOf(java.security.GeneralSecurityException.class);
        }
    }

    private static List<byte[]> wrapped(Path from) throws Exception {
        List<byte[]> keys = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + from.resolve("ledger.db"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT wrapped FROM person_key")) {
            while (result.next()) {
                keys.add(result.getBytes(1));
            }
        }
        assertThat(keys).hasSize(PEOPLE);
        return keys;
    }

    @Test
    void aKeyOfTheEnvironmentLiesInNoFile() throws Exception {
        String made = new String(OperatorKey.makeKeyset(), java.nio.charset.StandardCharsets.UTF_8);
        KeyOrigin given = KeyOrigin.of(Map.of(KeyOrigin.VARIABLE, made));
        Files.createDirectories(data());
        byte[] wrapped = OperatorKey.open(data(), false, given).wrap(new byte[32], "x");
        assertThat(OperatorKey.open(data(), true, given).unwrap(wrapped, "x")).hasSize(32);
        try (var files = Files.list(data())) {
            assertThat(files).isEmpty();
        }
        assertThat(given.toString()).doesNotContain(made.substring(20, 60));
        assertThatThrownBy(() ->
                        OperatorKey.open(
                                data(), true, KeyOrigin.of(Map.of(KeyOrigin.VARIABLE, "{}"))))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining(KeyOrigin.VARIABLE)
                .hasMessageNotContaining("{}");
    }

    /** A real program, as the client of a token or of a secrets service would be. */
    @Test
    void aKeyThatAnotherProgramWrapsLiesInTheFolderOnlyWrapped() throws Exception {
        Files.createDirectories(data());
        Path program = folder.resolve("key-store.sh");
        Files.writeString(
                program,
                """
                #!/bin/sh
                case "$1" in
                wrap) printf 'W'; tr 'A-Za-z' 'N-ZA-Mn-za-m' ;;
                unwrap) tail -c +2 | tr 'A-Za-z' 'N-ZA-Mn-za-m' ;;
                *) echo "no such act" >&2; exit 4 ;;
                esac
                """);
        KeyOrigin served = KeyOrigin.of(Map.of(KeyOrigin.COMMAND, "sh " + program));
        byte[] wrapped = OperatorKey.open(data(), false, served).wrap(new byte[32], "x");
        assertThat(OperatorKey.open(data(), true, served).unwrap(wrapped, "x")).hasSize(32);
        assertThat(data().resolve("operator.key")).doesNotExist();
        assertThat(Files.readString(data().resolve("operator.wrapped"))).doesNotContain("primary");

        Files.writeString(program, "#!/bin/sh\necho 'the token is locked' >&2\nexit 1\n");
        assertThatThrownBy(() -> OperatorKey.open(data(), true, served))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("the token is locked");
        assertThat(Base64.getEncoder().encodeToString(wrapped)).isNotEmpty();
    }
}
