package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Verification;

/** What is appended is kept whole, and comes back as it was. */
interface AppendContract extends LedgerOnTrial {
    @Test
    default void everyTypeOfFactComesBackAsItWas() throws Exception {
        FactMaker maker = new FactMaker(7);
        List<Recorded> facts = maker.batch(HUB, 1, 4 * FactMaker.types().size());
        for (int from = 0; from < facts.size(); from += 50) {
            ledger().append(NIAMEY, facts.subList(from, Math.min(facts.size(), from + 50)));
        }

        assertThat(LedgerOnTrial.replayed(ledger(), NIAMEY)).isEqualTo(facts);
        assertThat(LedgerOnTrial.replayed(reopened(), NIAMEY)).isEqualTo(facts);
        assertThat(ledger().lastNumber(HUB)).isEqualTo(facts.size());
        assertThat(ledger().nodeId()).isEqualTo(HUB);
    }

    @Test
    default void operationsAndNodesAreKeptApart() throws Exception {
        FactMaker maker = new FactMaker(8);
        NodeId gate = new NodeId("gate-1");
        List<Recorded> first = maker.batch(HUB, 1, 20);
        List<Recorded> second = maker.batch(gate, 1, 30);
        List<Recorded> third = maker.batch(HUB, 21, 20);
        ledger().append(NIAMEY, first);
        ledger().append(OTHER, second);
        ledger().append(OTHER, third);

        assertThat(reopened().listOperations()).containsExactly(NIAMEY, OTHER);
        assertThat(LedgerOnTrial.replayed(ledger(), NIAMEY)).isEqualTo(first);
        assertThat(LedgerOnTrial.replayed(ledger(), OTHER))
                .hasSize(50)
                .containsAll(second)
                .endsWith(third.getLast());
        assertThat(ledger().lastNumber(gate)).isEqualTo(30);
        assertThat(ledger().lastNumber(new NodeId("gate-2"))).isZero();
    }

    @Test
    default void aGapInTheNumbersIsRefused() throws Exception {
        FactMaker maker = new FactMaker(9);
        ledger().append(NIAMEY, maker.batch(HUB, 1, 3));
        List<Recorded> gap = maker.batch(HUB, 5, 2);

        assertThatThrownBy(() -> ledger().append(NIAMEY, gap)).hasMessageContaining("hub#5");
        assertThat(LedgerOnTrial.replayed(ledger(), NIAMEY)).hasSize(3);
    }

    @Test
    default void aBatchThatFailsInTheMiddleLeavesNothingAndCanBeSentAgain() throws Exception {
        FactMaker maker = new FactMaker(10);
        ledger().append(NIAMEY, maker.batch(HUB, 1, 10));
        List<Recorded> batch = maker.batch(HUB, 11, 50);
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            failAt(statement, 40);
            assertThatThrownBy(() -> ledger().append(NIAMEY, batch))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("Nothing was stored");
            assertThat(LedgerOnTrial.replayed(ledger(), NIAMEY)).hasSize(10);
            assertThat(ledger().lastNumber(HUB)).isEqualTo(10);
            mend(statement);
        }

        ledger().append(NIAMEY, batch);
        assertThat(LedgerOnTrial.replayed(reopened(), NIAMEY))
                .hasSize(60)
                .endsWith(batch.getLast());
        assertThat(ledger().verify(LedgerOnTrial.SILENT)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    default void readersNeverSeeHalfABatch() throws Exception {
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
            assertThat(LedgerOnTrial.replayed(ledger, NIAMEY).size() % 70).isZero();
            looks++;
        }
        writing.join();
        assertThat(looks).isPositive();
        assertThat(LedgerOnTrial.replayed(ledger, NIAMEY)).hasSize(2_800);
    }
}
