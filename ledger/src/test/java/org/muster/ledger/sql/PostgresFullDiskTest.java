package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;
import org.muster.testkit.postgres.SmallDisk;

/** A PostgreSQL whose disk is full: it is told, nothing is lost, and it goes on with room again. */
class PostgresFullDiskTest {
    private static final OperationId NIAMEY = LedgerOnTrial.NIAMEY;
    private static final NodeId HUB = LedgerOnTrial.HUB;

    @TempDir Path folder;

    @BeforeEach
    void needsANamespace() {
        assumeThat(SmallDisk.isPossible())
                .as(
                        "this machine lets a user mount a small disk in a namespace of its own;"
                                + " where it does not, a full disk on PostgreSQL is not tested")
                .isTrue();
    }

    @Test
    void tablesThatCannotGrowAreTold() throws Exception {
        try (SmallDisk disk = SmallDisk.forTables(40);
                DurableLedger ledger =
                        Ledgers.open(folder, Optional.of(disk.makeDatabase("brimful")))) {
            FactMaker maker = new FactMaker(40);
            List<Recorded> all = new ArrayList<>(maker.batch(HUB, 1, 100));
            ledger.append(NIAMEY, all);
            disk.fill();
            List<Recorded> large = maker.batch(HUB, 101, 2_000);
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> ledger.append(NIAMEY, large))
                        .isInstanceOf(LedgerUnavailable.class)
                        .hasMessageContaining("The disk of The database localhost")
                        .hasMessageContaining("is full. Nothing was stored")
                        .hasMessageContaining("Make room");
                assertThat(LedgerOnTrial.replayed(ledger, NIAMEY)).isEqualTo(all);
            }
            disk.empty();
            ledger.append(NIAMEY, large);
            all.addAll(large);
            assertThat(LedgerOnTrial.replayed(ledger, NIAMEY)).isEqualTo(all);
            assertThat(ledger.verify(LedgerOnTrial.SILENT)).isInstanceOf(Verification.Intact.class);
        }
    }

    /**
     * With its log on the same disk PostgreSQL gives up altogether, and does not come back before
     * there is room. What was answered by then is there, and nothing else.
     */
    @Test
    void aServerThatGivesUpLosesNothing() throws Exception {
        try (SmallDisk disk = SmallDisk.forEverything(120);
                DurableLedger ledger =
                        Ledgers.open(folder, Optional.of(disk.makeDatabase("brimful")))) {
            FactMaker maker = new FactMaker(41);
            List<Recorded> all = new ArrayList<>(maker.batch(HUB, 1, 100));
            ledger.append(NIAMEY, all);
            disk.fill();
            String told = appendUntilRefused(ledger, maker, all);
            assertThat(told)
                    .contains("Nothing was stored", "Muster goes on by itself")
                    .containsAnyOf("is full", "cannot be reached");

            disk.empty();
            appendOnceItIsBack(ledger, maker.batch(HUB, all.size() + 1L, 70), all);
            assertThat(LedgerOnTrial.replayed(ledger, NIAMEY)).isEqualTo(all);
            assertThat(ledger.verify(LedgerOnTrial.SILENT)).isInstanceOf(Verification.Intact.class);
        }
    }

    private static String appendUntilRefused(
            DurableLedger ledger, FactMaker maker, List<Recorded> all) {
        while (true) {
            List<Recorded> batch = maker.batch(HUB, all.size() + 1L, 70);
            try {
                ledger.append(NIAMEY, batch);
                all.addAll(batch);
            } catch (LedgerUnavailable e) {
                return String.valueOf(e.getMessage());
            }
        }
    }

    /** It may take a while to recover; Muster needs no restart for that. */
    private static void appendOnceItIsBack(
            DurableLedger ledger, List<Recorded> batch, List<Recorded> all) throws Exception {
        LedgerUnavailable last = new LedgerUnavailable("it was never tried", null);
        for (int attempt = 0; attempt < 240; attempt++) {
            try {
                ledger.append(NIAMEY, batch);
                all.addAll(batch);
                return;
            } catch (LedgerUnavailable e) {
                last = e;
                Thread.sleep(250);
            }
        }
        throw last;
    }
}
