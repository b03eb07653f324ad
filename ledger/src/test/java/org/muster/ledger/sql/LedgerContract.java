package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.RegisterFact.DetailsCorrected;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;

/** What every ledger keeps to, whatever database it stands on. */
abstract class LedgerContract {
    static final OperationId NIAMEY = new OperationId("niamey-2023");
    static final OperationId OTHER = new OperationId("port-haven");
    static final NodeId HUB = new NodeId("hub");
    private static final DurableLedger.Progress SILENT = (done, total) -> {};

    @TempDir Path folder;
    private @Nullable DurableLedger opened;

    /** The address of an empty database; empty for the folder's own. */
    abstract Optional<String> database() throws Exception;

    abstract Connection raw() throws SQLException;

    /** Makes the insertion of the row with this number fail, until {@link #mend}. */
    abstract void failAt(Statement statement, long number) throws SQLException;

    abstract void mend(Statement statement) throws SQLException;

    DurableLedger ledger() throws Exception {
        if (opened == null) {
            opened = Ledgers.open(folder, database());
        }
        return opened;
    }

    DurableLedger reopened() throws Exception {
        closeLedger();
        return ledger();
    }

    @AfterEach
    void closeLedger() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }

    static List<Recorded> replayed(Ledger ledger, OperationId operation) throws LedgerUnavailable {
        List<Recorded> facts = new ArrayList<>();
        ledger.replay(operation, facts::add);
        return facts;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void everyTypeOfFactComesBackAsItWas() throws Exception {
        FactMaker maker = new FactMaker(7);
        List<Recorded> facts = maker.batch(HUB, 1, 4 * FactMaker.types().size());
        for (int from = 0; from < facts.size(); from += 50) {
            ledger().append(NIAMEY, facts.subList(from, Math.min(facts.size(), from + 50)));
        }

        assertThat(replayed(ledger(), NIAMEY)).isEqualTo(facts);
        assertThat(replayed(reopened(), NIAMEY)).isEqualTo(facts);
        assertThat(ledger().lastNumber(HUB)).isEqualTo(facts.size());
        assertThat(ledger().nodeId()).isEqualTo(HUB);
    }

    @Test
    void operationsAndNodesAreKeptApart() throws Exception {
        FactMaker maker = new FactMaker(8);
        NodeId gate = new NodeId("gate-1");
        List<Recorded> first = maker.batch(HUB, 1, 20);
        List<Recorded> second = maker.batch(gate, 1, 30);
        List<Recorded> third = maker.batch(HUB, 21, 20);
        ledger().append(NIAMEY, first);
        ledger().append(OTHER, second);
        ledger().append(OTHER, third);

        assertThat(reopened().listOperations()).containsExactly(NIAMEY, OTHER);
        assertThat(replayed(ledger(), NIAMEY)).isEqualTo(first);
        assertThat(replayed(ledger(), OTHER))
                .hasSize(50)
                .containsAll(second)
                .endsWith(third.getLast());
        assertThat(ledger().lastNumber(gate)).isEqualTo(30);
        assertThat(ledger().lastNumber(new NodeId("gate-2"))).isZero();
    }

    @Test
    void aGapInTheNumbersIsRefused() throws Exception {
        FactMaker maker = new FactMaker(9);
        ledger().append(NIAMEY, maker.batch(HUB, 1, 3));
        List<Recorded> gap = maker.batch(HUB, 5, 2);

        assertThatThrownBy(() -> ledger().append(NIAMEY, gap)).hasMessageContaining("hub#5");
        assertThat(replayed(ledger(), NIAMEY)).hasSize(3);
    }

    @Test
    void aBatchThatFailsInTheMiddleLeavesNothingAndCanBeSentAgain() throws Exception {
        FactMaker maker = new FactMaker(10);
        ledger().append(NIAMEY, maker.batch(HUB, 1, 10));
        List<Recorded> batch = maker.batch(HUB, 11, 50);
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            failAt(statement, 40);
            assertThatThrownBy(() -> ledger().append(NIAMEY, batch))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("Nothing was stored");
            assertThat(replayed(ledger(), NIAMEY)).hasSize(10);
            assertThat(ledger().lastNumber(HUB)).isEqualTo(10);
            mend(statement);
        }

        ledger().append(NIAMEY, batch);
        assertThat(replayed(reopened(), NIAMEY)).hasSize(60).endsWith(batch.getLast());
        assertThat(ledger().verify(SILENT)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void readersNeverSeeHalfABatch() throws Exception {
        DurableLedger ledger = ledger();
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> {
                    FactMaker maker = new FactMaker(11);
                    try {
                        for (int i = 0; i < 40; i++) {
                            ledger.append(NIAMEY, maker.batch(HUB, 1 + 70L * i, 70));
                        }
                    } catch (LedgerUnavailable e) {
                        throw new AssertionError(e);
                    }
                });
        int looks = 0;
        while (!writing.isDone()) {
            assertThat(replayed(ledger, NIAMEY).size() % 70).isZero();
            looks++;
        }
        writing.join();
        assertThat(looks).isPositive();
        assertThat(replayed(ledger, NIAMEY)).hasSize(2_800);
    }

    @Test
    void verifyTellsTheHeadsOfAnIntactLedger() throws Exception {
        ledger().append(NIAMEY, new FactMaker(12).batch(HUB, 1, 4_500));
        List<Long> progress = new ArrayList<>();

        Verification found = ledger().verify((done, total) -> progress.add(done));

        assertThat(found).isInstanceOf(Verification.Intact.class);
        Verification.Intact intact = (Verification.Intact) found;
        assertThat(intact.facts()).isEqualTo(4_500);
        Verification.Head head = intact.heads().get(HUB);
        assertThat(head).isNotNull();
        assertThat(head.number()).isEqualTo(4_500);
        assertThat(progress).isSorted().endsWith(4_500L);
    }

    @Test
    void oneAlteredFieldIsFoundAtItsRow() throws Exception {
        for (String change :
                List.of(
                        "body = body || ' '",
                        "by_user = 'somebody'",
                        "stamp_millis = stamp_millis + 1",
                        "operation = 'port-haven'",
                        "command = '00000000-0000-0000-0000-000000000000'")) {
            long victim = ledger().lastNumber(HUB) + 17;
            ledger().append(NIAMEY, new FactMaker(13).batch(HUB, victim - 16, 60));
            execute("CREATE TABLE kept AS SELECT * FROM fact WHERE number = " + victim);
            execute("UPDATE fact SET " + change + " WHERE number = " + victim);

            Verification.Broken broken = broken(ledger().verify(SILENT));
            assertThat(broken.fault()).as(change).isEqualTo(Verification.Fault.HASH);
            assertThat(broken.number()).as(change).isEqualTo(victim);
            assertThat(broken.sentence()).contains("hub#" + victim);

            execute("DELETE FROM fact WHERE number = " + victim);
            execute("INSERT INTO fact SELECT * FROM kept");
            execute("DROP TABLE kept");
            assertThat(ledger().verify(SILENT)).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void aMissingRowIsAGapAndARewrittenOneBreaksTheOrder() throws Exception {
        ledger().append(NIAMEY, new FactMaker(14).batch(HUB, 1, 60));
        execute("CREATE TABLE kept AS SELECT * FROM fact WHERE number = 30");
        execute("DELETE FROM fact WHERE number = 30");
        Verification.Broken gap = broken(ledger().verify(SILENT));
        assertThat(gap.fault()).isEqualTo(Verification.Fault.GAP);
        assertThat(gap.number()).isEqualTo(31);

        execute("INSERT INTO fact SELECT * FROM kept");
        rewriteWithAGoodHash(30);
        Verification.Broken order = broken(ledger().verify(SILENT));
        assertThat(order.fault()).isEqualTo(Verification.Fault.ORDER);
        assertThat(order.number()).isEqualTo(31);
    }

    /** What somebody who knows the format would do to hide a change. */
    private void rewriteWithAGoodHash(long number) throws SQLException {
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE fact SET by_user = 'mallory' WHERE number = " + number);
            Row row;
            try (ResultSet rows =
                    statement.executeQuery(
                            "SELECT position, operation, node, number, stamp_millis,"
                                    + " stamp_counter, by_user, command, type, version, body,"
                                    + " prev_hash, hash FROM fact WHERE number = "
                                    + number)) {
                assertThat(rows.next()).isTrue();
                row = Statements.row(rows);
            }
            try (var update =
                    connection.prepareStatement(
                            "UPDATE fact SET hash = ? WHERE number = " + number)) {
                update.setBytes(1, row.computeHash().bytes());
                update.executeUpdate();
            }
        }
    }

    private static Verification.Broken broken(Verification verification) {
        assertThat(verification).isInstanceOf(Verification.Broken.class);
        return (Verification.Broken) verification;
    }

    @Test
    void namesAreNowhereToBeRead() throws Exception {
        appendSecret();
        ledger().snapshot(NIAMEY);
        assertThat(stored()).doesNotContain("Zorbanelli").doesNotContain("XQ4471902");
        for (Path file : files()) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(bytes).as(file.toString()).doesNotContain("Zorbanelli");
            assertThat(bytes).as(file.toString()).doesNotContain("XQ4471902");
        }
        assertThat(replayed(reopened(), NIAMEY).toString()).contains("Zorbanelli");
    }

    @Test
    void aPersonWhoseKeyIsDestroyedReadsAsErased() throws Exception {
        appendSecret();
        execute("UPDATE person_key SET wrapped = NULL");

        DetailsCorrected fact = (DetailsCorrected) replayed(reopened(), NIAMEY).getFirst().fact();

        assertThat(fact.details().name()).isEqualTo(PersonName.erased());
        assertThat(fact.details().born()).isEqualTo(BirthDate.UNKNOWN);
        assertThat(fact.details().documents()).isEmpty();
        assertThat(fact.details().contacts()).isEmpty();
        assertThat(fact.details().claimed()).containsExactly(new Nationality("FRA"));
        assertThat(fact.reason()).isEqualTo(new Note("[erased]"));
        assertThat(ledger().verify(SILENT)).isInstanceOf(Verification.Intact.class);
    }

    private void appendSecret() throws Exception {
        Details details =
                new Details(
                        new PersonName("Zorbanelli", "Ada", "Зорбанелли"),
                        BirthDate.parse("1987-04-12"),
                        Sex.FEMALE,
                        List.of(new Nationality("FRA")),
                        List.of(
                                new TravelDocument(
                                        TravelDocument.Kind.PASSPORT, "FRA", "XQ4471902")),
                        List.of(new ContactPoint(ContactPoint.Channel.PHONE, "+22790000001")));
        FactMaker maker = new FactMaker(15);
        ledger().append(
                        NIAMEY,
                        List.of(
                                maker.recorded(
                                        HUB,
                                        1,
                                        new DetailsCorrected(
                                                new PersonId(4711),
                                                details,
                                                new Note("Zorbanelli called")))));
    }

    private String stored() throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("fact", "person_key", "ledger_info")) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            Object value = rows.getObject(i);
                            text.append(
                                    value instanceof byte[] bytes
                                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                                            : String.valueOf(value));
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    private List<Path> files() throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefused() throws Exception {
        ledger();
        Optional<String> database = database();
        assertThatThrownBy(() -> Ledgers.open(folder, database))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("already uses the data folder")
                .hasMessageContaining("Stop it");
        closeLedger();
        ledger();
    }

    @Test
    void aMissingOrWrongKeyFileIsTold() throws Exception {
        appendSecret();
        closeLedger();
        Path key = folder.resolve("operator.key");
        String kept = Files.readString(key);
        Files.delete(key);
        assertThatThrownBy(this::ledger)
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("is missing")
                .hasMessageContaining("back-up");
        assertThat(key).doesNotExist();

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Ledgers.open(elsewhere, Optional.empty()).close();
        Files.copy(elsewhere.resolve("operator.key"), key);
        assertThatThrownBy(this::ledger).hasMessageContaining("not the one");

        Files.writeString(key, kept);
        assertThat(replayed(ledger(), NIAMEY)).hasSize(1);
    }

    @Test
    void onlyTheOwnerMayReadTheKeyFile() throws Exception {
        ledger();
        assertThat(Files.getPosixFilePermissions(folder.resolve("operator.key")).toString())
                .isEqualTo("[OWNER_READ, OWNER_WRITE]")
                .describedAs("mode 600");
    }

    @Test
    void aSnapshotGivesTheSameFactsAndGrows() throws Exception {
        FactMaker maker = new FactMaker(16);
        List<Recorded> all = new ArrayList<>(maker.batch(HUB, 1, 3_000));
        ledger().append(NIAMEY, all);
        ledger().snapshot(NIAMEY);
        assertThat(replayed(reopened(), NIAMEY)).isEqualTo(all);

        List<Recorded> more = maker.batch(HUB, 3_001, 500);
        ledger().append(NIAMEY, more);
        all.addAll(more);
        assertThat(replayed(reopened(), NIAMEY)).isEqualTo(all);
        ledger().snapshot(NIAMEY);
        assertThat(replayed(reopened(), NIAMEY)).isEqualTo(all);

        // It is really read: with the rows made unreadable behind its back, all is still there.
        execute("UPDATE fact SET body = '{}' WHERE number < 3500");
        assertThat(replayed(reopened(), NIAMEY)).isEqualTo(all);
    }

    @Test
    void aDamagedSnapshotIsNotUsed() throws Exception {
        List<Recorded> facts = new FactMaker(17).batch(HUB, 1, 3_000);
        ledger().append(NIAMEY, facts);
        ledger().snapshot(NIAMEY);
        Path file = folder.resolve("snapshot-niamey-2023.bin");
        byte[] good = Files.readAllBytes(file);
        for (int round = 0; round < 30; round++) {
            byte[] bad = good.clone();
            bad[ThreadLocalRandom.current().nextInt(bad.length)] ^= 0x10;
            Files.write(file, bad);
            assertThat(replayed(ledger(), NIAMEY)).isEqualTo(facts);
            Files.write(
                    file,
                    java.util.Arrays.copyOf(
                            good, ThreadLocalRandom.current().nextInt(good.length)));
            assertThat(replayed(ledger(), NIAMEY)).isEqualTo(facts);
        }
        ledger().snapshot(NIAMEY);
        assertThat(replayed(reopened(), NIAMEY)).isEqualTo(facts);
    }

    @Test
    void aLedgerOfANewerFormatIsNotTouched() throws Exception {
        ledger();
        closeLedger();
        execute("UPDATE ledger_info SET value = '2' WHERE name = 'format'");
        assertThatThrownBy(this::ledger)
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("format 2");
    }
}
