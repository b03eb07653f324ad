package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.NodeId;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;
import org.muster.ledger.anchor.Anchor;
import org.muster.ledger.anchor.ComparedChain;
import org.muster.ledger.anchor.ComparedChain.Result;
import org.muster.ledger.exchange.Hash;
import org.muster.ledger.reads.ReadEntry;
import org.muster.ledger.reads.ReadLog;
import org.muster.ledger.reads.ReadOutcome;
import org.muster.ledger.reads.ReadsChecked;

/** An anchor of before shows what no walk can. */
interface AnchorContract extends LedgerOnTrial {
    Instant MADE = Instant.parse("2023-08-02T12:00:00Z");

    /** What is compared: of each chain what became of it, by what its rows are and whose it is. */
    private Map<String, Result> compared(Anchor anchor) throws Exception {
        Verification facts = Ledgers.verify(folder(), database(), SILENT);
        ReadsChecked reads = Ledgers.verifyReads(folder(), database());
        return Ledgers.compare(folder(), database(), anchor, facts, reads).stream()
                .collect(
                        Collectors.toMap(
                                each -> each.chain().of() + " " + each.chain().name(),
                                ComparedChain::result));
    }

    private Anchor anchored() throws Exception {
        return Ledgers.anchor(
                folder(),
                database(),
                Optional.empty(),
                (Verification.Intact) Ledgers.verify(folder(), database(), SILENT),
                (ReadsChecked.Intact) Ledgers.verifyReads(folder(), database()),
                MADE);
    }

    private void read(int times) throws Exception {
        try (ReadLog log = Ledgers.reads(folder(), database(), "hub")) {
            for (int i = 0; i < times; i++) {
                log.append(
                        List.of(
                                new ReadEntry(
                                        MADE.plusSeconds(i),
                                        ReadOutcome.SHOWN,
                                        "o.one",
                                        "niamey",
                                        "GET /o/{op}/people",
                                        200,
                                        Optional.empty(),
                                        List.of())));
            }
        }
    }

    @Test
    default void anAnchorHoldsWhileTheLedgerGrowsAndIsTheSameMadeEitherWay() throws Exception {
        assertThat(ledger().nodeKeys()).isNotNull();
        ledger().append(NIAMEY, new FactMaker(31).batch(HUB, 1, 60));
        read(3);
        Anchor anchor = anchored();
        assertThat(anchor.isSigned()).isTrue();
        assertThat(anchor.node()).isEqualTo(ledger().nodeId());
        assertThat(anchor.chains())
                .containsExactlyInAnyOrderElementsOf(Ledgers.chains(folder(), database()));
        assertThat(Ledgers.findKeyOf(folder(), database(), Optional.empty(), ledger().nodeId()))
                .contains(anchor.key());
        assertThat(Ledgers.findKeyOf(folder(), database(), Optional.empty(), new NodeId("gate-9")))
                .isEmpty();

        ledger().append(NIAMEY, new FactMaker(32).batch(HUB, 61, 40));
        read(2);
        assertThat(compared(anchor))
                .isEqualTo(Map.of("LEDGER hub", Result.WHOLE, "READS hub", Result.WHOLE));
    }

    @Test
    default void whatWasCutOffIsFoundThoughTheRestIsIntact() throws Exception {
        assertThat(ledger().nodeKeys()).isNotNull();
        ledger().append(NIAMEY, new FactMaker(33).batch(HUB, 1, 60));
        read(3);
        Anchor anchor = anchored();
        execute("DELETE FROM fact WHERE number > 50");
        assertThat(Ledgers.verify(folder(), database(), SILENT))
                .isInstanceOf(Verification.Intact.class);
        assertThat(compared(anchor))
                .isEqualTo(Map.of("LEDGER hub", Result.SHORTENED, "READS hub", Result.WHOLE));
        execute("DELETE FROM fact");
        assertThat(compared(anchor)).containsEntry("LEDGER hub", Result.MISSING);
    }

    @Test
    default void whatWasWrittenAnewToTheEndIsFoundThoughItsChainIsIntact() throws Exception {
        assertThat(ledger().nodeKeys()).isNotNull();
        ledger().append(NIAMEY, new FactMaker(34).batch(HUB, 1, 60));
        Anchor anchor = anchored();
        // an older back-up was put back, and somebody went on with it
        execute("DELETE FROM fact WHERE number > 50");
        reopened().append(NIAMEY, new FactMaker(35).batch(HUB, 51, 20));
        assertThat(Ledgers.verify(folder(), database(), SILENT))
                .isInstanceOf(Verification.Intact.class);
        assertThat(compared(anchor)).containsEntry("LEDGER hub", Result.REWRITTEN);
    }

    @Test
    default void whoeverRewritesEveryHashIsFoundToo() throws Exception {
        assertThat(ledger().nodeKeys()).isNotNull();
        ledger().append(NIAMEY, new FactMaker(36).batch(HUB, 1, 60));
        Anchor anchor = anchored();
        execute("UPDATE fact SET by_user = 'mallory' WHERE number = 30");
        assertThat(compared(anchor))
                .as("as long as the walk finds it")
                .containsEntry("LEDGER hub", Result.REWRITTEN);
        rewriteAllHashes();
        assertThat(Ledgers.verify(folder(), database(), SILENT))
                .isInstanceOf(Verification.Intact.class);
        assertThat(compared(anchor)).containsEntry("LEDGER hub", Result.REWRITTEN);
    }

    /** What somebody who knows the format, and has the time, would do to hide a change. */
    private void rewriteAllHashes() throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery(
                            "SELECT " + Statements.COLUMNS + " FROM fact ORDER BY number")) {
                while (found.next()) {
                    rows.add(Statements.row(found));
                }
            }
            Hash before = Hash.NONE;
            try (PreparedStatement update =
                    connection.prepareStatement(
                            "UPDATE fact SET prev_hash = ?, hash = ? WHERE number = ?")) {
                for (Row row : rows) {
                    Row anew = follow(row, before);
                    update.setBytes(1, before.bytes());
                    update.setBytes(2, anew.computeHash().bytes());
                    update.setLong(3, row.number());
                    update.executeUpdate();
                    before = anew.computeHash();
                }
            }
        }
    }

    private static Row follow(Row row, Hash before) {
        return new Row(
                row.position(),
                row.operation(),
                row.node(),
                row.number(),
                row.millis(),
                row.counter(),
                row.by(),
                row.command(),
                row.type(),
                row.version(),
                row.body(),
                before,
                Hash.NONE);
    }

    @Test
    default void aLogOfReadsThatWasCutOffOrBrokenIsFoundToo() throws Exception {
        assertThat(ledger().nodeKeys()).isNotNull();
        ledger().append(NIAMEY, new FactMaker(37).batch(HUB, 1, 10));
        read(5);
        Anchor anchor = anchored();
        read(5);
        rawReads("DELETE FROM read_log WHERE number = 8");
        assertThat(compared(anchor))
                .as("a gap behind it stopped the walk")
                .containsEntry("READS hub", Result.UNKNOWN);
        rawReads("DELETE FROM read_log WHERE number > 4");
        assertThat(compared(anchor))
                .isEqualTo(Map.of("LEDGER hub", Result.WHOLE, "READS hub", Result.SHORTENED));
        rawReads("DELETE FROM read_log");
        assertThat(compared(anchor)).containsEntry("READS hub", Result.MISSING);
    }

    /** Past the log, as somebody who knows the database would come. */
    void rawReads(String sql) throws SQLException;
}
