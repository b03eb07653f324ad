package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.Recorded;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;

final class SqliteLedgerTest extends TrialLedger {
    @Override
    public Optional<String> database() {
        return Optional.empty();
    }

    @Override
    public Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
    }

    @Override
    public void rawReads(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("reads.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void failAt(Statement statement, long number) throws SQLException {
        statement.execute(
                "CREATE TRIGGER broken BEFORE INSERT ON fact WHEN NEW.number = "
                        + number
                        + " BEGIN SELECT RAISE(ABORT, 'broken'); END");
    }

    @Override
    public void mend(Statement statement) throws SQLException {
        statement.execute("DROP TRIGGER broken");
    }

    @Test
    void nobodyButTheOwnerReadsTheDataFolder() throws Exception {
        Path data = folder.resolve("above").resolve("data");
        try (DurableLedger ledger = Ledgers.open(data, Optional.empty())) {
            assertThat(ledger.listOperations()).isEmpty();
            assertThat(Files.getPosixFilePermissions(data)).isEqualTo(permissions("rwx------"));
            for (Path file : files(data)) {
                assertThat(Files.getPosixFilePermissions(file))
                        .as(file.toString())
                        .isEqualTo(permissions("rw-------"));
            }
        }
        Path database = data.resolve("ledger.db");
        Files.setPosixFilePermissions(database, permissions("rw-r--r--"));
        try (DurableLedger ledger = Ledgers.open(data, Optional.empty())) {
            assertThat(ledger.listOperations()).isEmpty();
            assertThat(Files.getPosixFilePermissions(database)).isEqualTo(permissions("rw-------"));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).contains(folder.resolve("ledger.db"), folder.resolve("ledger.db-wal"));
            return all;
        }
    }

    private static Set<PosixFilePermission> permissions(String written) {
        return PosixFilePermissions.fromString(written);
    }

    @Test
    void aFullDiskIsToldAndGoneOnceThereIsRoom() throws Exception {
        SqliteDatabase database = SqliteDatabase.of(folder);
        try (SqlLedger ledger = SqlLedger.open(folder, database, SnapshotHabit.USUAL)) {
            FactMaker maker = new FactMaker(20);
            ledger.append(NIAMEY, maker.batch(HUB, 1, 100));
            database.limitPages(60);
            List<Recorded> large = maker.batch(HUB, 101, 2_000);
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> ledger.append(NIAMEY, large))
                        .isInstanceOf(LedgerUnavailable.class)
                        .hasMessageContaining("the disk is full")
                        .hasMessageContaining("Nothing was stored");
                assertThat(LedgerOnTrial.replayed(ledger, NIAMEY)).hasSize(100);
            }
            database.limitPages(SqliteDatabase.MOST_PAGES);
            ledger.append(NIAMEY, large);
            assertThat(LedgerOnTrial.replayed(ledger, NIAMEY)).hasSize(2_100);
            assertThat(ledger.verify((done, total) -> {})).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void aFileHeldByAnotherProgramIsToldAndGoneOnceItLetsGo() throws Exception {
        FactMaker maker = new FactMaker(21);
        ledger().append(NIAMEY, maker.batch(HUB, 1, 10));
        List<Recorded> more = maker.batch(HUB, 11, 10);
        try (Connection other = raw();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> ledger().append(NIAMEY, more))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("held by another program");
            statement.execute("ROLLBACK");
        }
        ledger().append(NIAMEY, more);
        assertThat(LedgerOnTrial.replayed(reopened(), NIAMEY)).hasSize(20);
    }

    @Test
    void commitsReachTheDiskBeforeTheyAreAnswered() throws Exception {
        try (SqliteDatabase database = SqliteDatabase.of(folder);
                Connection writer = database.connectWriter();
                Statement statement = writer.createStatement()) {
            try (var mode = statement.executeQuery("PRAGMA journal_mode")) {
                assertThat(mode.getString(1)).isEqualTo("wal");
            }
            try (var mode = statement.executeQuery("PRAGMA synchronous")) {
                assertThat(mode.getInt(1)).as("2 is FULL").isEqualTo(2);
            }
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsTold() throws Exception {
        Files.writeString(folder.resolve("ledger.db"), "not a database ".repeat(100));
        assertThatThrownBy(this::ledger)
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("ledger.db is damaged")
                .hasMessageContaining("restore the data folder from a back-up");
    }
}
