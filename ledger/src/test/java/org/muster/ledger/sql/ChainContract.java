package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;

/** A walk over the chains finds what was altered. */
interface ChainContract extends LedgerOnTrial {
    @Test
    default void verifyTellsTheHeadsOfAnIntactLedger() throws Exception {
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
    default void oneAlteredFieldIsFoundAtItsRow() throws Exception {
        for (String change :
                List.of(
                        "body = body || ' '",
                        "by_user = 'somebody'",
                        "stamp_millis = stamp_millis + 1",
                        "operation = 'port-haven'",
                        "command = '00000000-0000-0000-0000-000000000000'")) {
            long victim = ledger().lastNumber(HUB) + 17;
            ledger().append(NIAMEY, new FactMaker(victim).batch(HUB, victim - 16, 60));
            execute("CREATE TABLE kept AS SELECT * FROM fact WHERE number = " + victim);
            execute("UPDATE fact SET " + change + " WHERE number = " + victim);

            Verification.Broken broken = broken(ledger().verify(LedgerOnTrial.SILENT));
            assertThat(broken.fault()).as(change).isEqualTo(Verification.Fault.HASH);
            assertThat(broken.number()).as(change).isEqualTo(victim);
            assertThat(broken.sentence()).contains("hub#" + victim);

            execute("DELETE FROM fact WHERE number = " + victim);
            execute("INSERT INTO fact SELECT * FROM kept");
            execute("DROP TABLE kept");
            assertThat(ledger().verify(LedgerOnTrial.SILENT))
                    .isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    default void aMissingRowIsAGapAndARewrittenOneBreaksTheOrder() throws Exception {
        ledger().append(NIAMEY, new FactMaker(14).batch(HUB, 1, 60));
        execute("CREATE TABLE kept AS SELECT * FROM fact WHERE number = 30");
        execute("DELETE FROM fact WHERE number = 30");
        Verification.Broken gap = broken(ledger().verify(LedgerOnTrial.SILENT));
        assertThat(gap.fault()).isEqualTo(Verification.Fault.GAP);
        assertThat(gap.number()).isEqualTo(31);

        execute("INSERT INTO fact SELECT * FROM kept");
        rewriteWithAGoodHash(30);
        Verification.Broken order = broken(ledger().verify(LedgerOnTrial.SILENT));
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

    /** Walks again and again while batches of 70 are written, as an operator may at any hour. */
    @Test
    default void verifyBesideAServerThatWritesSeesWholeBatchesOnly() throws Exception {
        DurableLedger ledger = ledger();
        FactMaker maker = new FactMaker(22);
        ledger.append(NIAMEY, maker.batch(HUB, 1, 70));
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> {
                    try {
                        for (int i = 1; i < 40; i++) {
                            ledger.append(NIAMEY, maker.batch(HUB, 1 + 70L * i, 70));
                        }
                    } catch (LedgerUnavailable e) {
                        throw new AssertionError(e);
                    }
                });
        long seen = 70;
        do {
            long before = ledger.lastNumber(HUB);
            Verification.Intact intact = intact(Ledgers.verify(folder(), database(), SILENT));
            assertThat(intact.facts() % 70).isZero();
            assertThat(intact.facts()).isGreaterThanOrEqualTo(Math.max(before, seen));
            assertThat(headOf(intact).number()).isEqualTo(intact.facts());
            seen = intact.facts();
        } while (!writing.isDone());
        writing.join();
        assertThat(intact(Ledgers.verify(folder(), database(), SILENT)).facts()).isEqualTo(2_800);
    }

    @Test
    default void verifyBesideAServerFindsWhatWasAltered() throws Exception {
        ledger().append(NIAMEY, new FactMaker(23).batch(HUB, 1, 60));
        execute("UPDATE fact SET by_user = 'mallory' WHERE number = 30");
        Verification.Broken broken = broken(Ledgers.verify(folder(), database(), SILENT));
        assertThat(broken.number()).isEqualTo(30);
    }

    @Test
    default void verifyOfNoLedgerSaysSoAndMakesNone() throws Exception {
        Path empty = Files.createDirectory(folder().resolve("empty"));
        Optional<String> database = database();
        assertThatThrownBy(() -> Ledgers.verify(empty, database, SILENT))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("no ledger")
                .hasMessageContaining("MUSTER_DATABASE_URL");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    default void verifyWithoutTheKeyFileSaysSoAndMakesNone() throws Exception {
        ledger().append(NIAMEY, new FactMaker(24).batch(HUB, 1, FactMaker.types().size()));
        Path key = folder().resolve("operator.key");
        Files.move(key, folder().resolve("kept"));
        Optional<String> database = database();
        assertThatThrownBy(() -> Ledgers.verify(folder(), database, SILENT))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("is missing")
                .hasMessageContaining("back-up");
        assertThat(key).doesNotExist();
    }

    private static Verification.Intact intact(Verification verification) {
        assertThat(verification).isInstanceOf(Verification.Intact.class);
        return (Verification.Intact) verification;
    }

    private static Verification.Head headOf(Verification.Intact intact) {
        return Objects.requireNonNull(intact.heads().get(HUB));
    }
}
