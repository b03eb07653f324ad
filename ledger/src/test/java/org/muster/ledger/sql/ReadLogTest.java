package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.core.fact.PersonId;
import org.muster.ledger.Ledgers;
import org.muster.ledger.reads.LoggedRead;
import org.muster.ledger.reads.ReadEntry;
import org.muster.ledger.reads.ReadLog;
import org.muster.ledger.reads.ReadOutcome;
import org.muster.ledger.reads.ReadQuery;
import org.muster.ledger.reads.ReadsChecked;
import org.muster.testkit.postgres.PostgresServer;

/** The log of reads in both databases, and every way in which somebody may have altered it. */
class ReadLogTest {
    private static final Instant START = Instant.parse("2023-08-02T10:00:00Z");
    private static final PersonId ADA = new PersonId(1);
    private static final PersonId BEA = new PersonId(2);

    @TempDir private Path folder;

    private static ReadEntry entry(int second, ReadOutcome outcome, String who, PersonId... whom) {
        return new ReadEntry(
                START.plusSeconds(second),
                outcome,
                who,
                "niamey",
                "GET /o/{op}/people/{person}",
                outcome == ReadOutcome.SHOWN ? 200 : 403,
                second == 0 ? Optional.of(START.minusSeconds(60)) : Optional.empty(),
                List.of(whom));
    }

    private static final List<ReadEntry> ENTRIES =
            List.of(
                    entry(0, ReadOutcome.SHOWN, "o.one", ADA),
                    entry(1, ReadOutcome.SHOWN, "o.two", ADA, BEA),
                    entry(2, ReadOutcome.REFUSED, "p.ress", BEA),
                    entry(3, ReadOutcome.SHOWN, "o.one"));

    private static ReadQuery asking(
            List<PersonId> persons, Optional<String> who, Optional<ReadOutcome> outcome, int most) {
        return new ReadQuery("niamey", persons, who, outcome, START, START.plusSeconds(60), most);
    }

    private static List<ReadEntry> found(ReadLog log, ReadQuery query) throws Exception {
        return log.list(query).stream().map(LoggedRead::entry).toList();
    }

    private static void isWrittenAndFound(Path folder, Optional<String> database) throws Exception {
        try (ReadLog log = Ledgers.reads(folder, database, "hub")) {
            log.append(ENTRIES.subList(0, 2));
            log.append(ENTRIES.subList(2, 3));
        }
        // another server of the hub, and the same one after a restart
        try (ReadLog other = Ledgers.reads(folder, database, "hub/2");
                ReadLog log = Ledgers.reads(folder, database, "hub")) {
            other.append(List.of(entry(30, ReadOutcome.SHOWN, "o.far", ADA)));
            log.append(ENTRIES.subList(3, 4));
            assertThat(found(log, asking(List.of(), Optional.of("o.one"), Optional.empty(), 9)))
                    .containsExactly(ENTRIES.get(3), ENTRIES.get(0));
            assertThat(found(log, asking(List.of(ADA), Optional.empty(), Optional.empty(), 9)))
                    .hasSize(3)
                    .last()
                    .isEqualTo(ENTRIES.get(0));
            assertThat(found(log, asking(List.of(ADA, BEA), Optional.empty(), Optional.empty(), 2)))
                    .hasSize(2);
            assertThat(
                            found(
                                    log,
                                    asking(
                                            List.of(),
                                            Optional.empty(),
                                            Optional.of(ReadOutcome.REFUSED),
                                            9)))
                    .containsExactly(ENTRIES.get(2));
        }
        ReadsChecked.Intact intact = (ReadsChecked.Intact) Ledgers.verifyReads(folder, database);
        assertThat(intact.rows()).isEqualTo(5);
        assertThat(intact.heads().get("hub"))
                .isNotNull()
                .satisfies(head -> assertThat(head.number()).isEqualTo(4));
    }

    @Test
    void isWrittenAndFoundInAFile() throws Exception {
        assertThat(Ledgers.verifyReads(folder, Optional.empty()))
                .isInstanceOfSatisfying(
                        ReadsChecked.Intact.class, intact -> assertThat(intact.rows()).isZero());
        isWrittenAndFound(folder, Optional.empty());
    }

    @Test
    void isWrittenAndFoundInPostgres() throws Exception {
        PostgresServer.shared().makeDatabase("muster_reads");
        isWrittenAndFound(
                folder,
                Optional.of(
                        "postgres://postgres:postgres@localhost:"
                                + PostgresServer.shared().port()
                                + "/muster_reads"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE read_log SET who = 'o.two' WHERE number = 1",
                "UPDATE read_log SET at_millis = at_millis + 1 WHERE number = 2",
                "UPDATE read_log SET outcome = 'SHOWN' WHERE number = 3",
                "UPDATE read_log SET operation = 'x' WHERE number = 3",
                "UPDATE read_log SET route = 'GET /' WHERE number = 1",
                "UPDATE read_log SET status = 200 WHERE number = 3",
                "UPDATE read_log SET as_of_millis = NULL WHERE number = 1",
                "UPDATE read_log SET persons = '' WHERE number = 2",
                "UPDATE read_log SET hash = x'00' WHERE number = 2",
                "DELETE FROM read_log WHERE number = 1",
                "DELETE FROM read_log WHERE number = 2",
                "UPDATE read_log SET number = 9 WHERE number = 4",
                "UPDATE read_log SET writer = 'hub/2' WHERE number = 4"
            })
    void whatSomebodyAlteredIsFound(String alteration) throws Exception {
        try (ReadLog log = Ledgers.reads(folder, Optional.empty(), "hub")) {
            log.append(ENTRIES);
        }
        try (Connection raw =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("reads.db"));
                Statement statement = raw.createStatement()) {
            assertThat(statement.executeUpdate(alteration)).isEqualTo(1);
        }
        assertThat(Ledgers.verifyReads(folder, Optional.empty()))
                .isInstanceOf(ReadsChecked.Broken.class);
    }
}
