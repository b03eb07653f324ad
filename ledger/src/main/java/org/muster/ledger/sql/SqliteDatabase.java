package org.muster.ledger.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.OwnerOnly;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The ledger in one file, {@code ledger.db}, of the data folder, durable without a server; and the
 * log of reads in another, {@code reads.db}.
 */
final class SqliteDatabase implements Database {
    private static final String LEDGER = "ledger.db";
    private static final String READS = "reads.db";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Who writes is held up no longer than this. */
    private static final Duration IN_THE_WAY = Duration.ofMillis(100);

    /** SQLite's own limit. */
    static final long MOST_PAGES = 4_294_967_294L;

    private final Path file;
    private long pages = MOST_PAGES;
    private @Nullable Connection writer;
    private final HikariDataSource readers;

    private SqliteDatabase(Path file, SQLiteConfig reading, boolean onlyReads) {
        this.file = file;
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source(reading));
        pool.setReadOnly(onlyReads);
        pool.setMaximumPoolSize(2 * Runtime.getRuntime().availableProcessors() + 4);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.setPoolName(file.getFileName() + "-readers");
        this.readers = new HikariDataSource(pool);
    }

    static SqliteDatabase of(Path folder) {
        return of(new SqliteDatabase(folder.resolve(LEDGER), durable(), false));
    }

    /**
     * The log of reads. A row is safe from a crash of the program once it is committed; when the
     * power goes, those of the last moment may be lost, and no page waits for the disk.
     */
    static SqliteDatabase ofReads(Path folder) {
        SQLiteConfig config = durable();
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        return of(new SqliteDatabase(folder.resolve(READS), config, false));
    }

    static boolean hasReads(Path folder) {
        return Files.exists(folder.resolve(READS));
    }

    private static SqliteDatabase of(SqliteDatabase database) {
        try {
            // SQLite gives the files beside it the same readers
            OwnerOnly.makeFile(database.file);
        } catch (IOException e) {
            // whoever opens it now is told by SQLite, and better
        }
        return database;
    }

    /** For one who only looks, perhaps while another writes. */
    static SqliteDatabase toRead(Path folder) throws LedgerUnavailable {
        return toReadFile(folder.resolve(LEDGER));
    }

    /** The log of reads, for one who only looks. */
    static SqliteDatabase readsToRead(Path folder) throws LedgerUnavailable {
        return toReadFile(folder.resolve(READS));
    }

    private static SqliteDatabase toReadFile(Path file) throws LedgerUnavailable {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        SqliteDatabase database = new SqliteDatabase(file, config, true);
        if (!Files.exists(database.file)) {
            database.close();
            throw new LedgerUnavailable(database.explainAbsence(), null);
        }
        return database;
    }

    private static SQLiteConfig durable() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // With less than FULL a commit that was answered could vanish when the power goes.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        return config;
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public Connection connectWriter() throws SQLException {
        Connection connection = source(durable()).getConnection();
        try {
            limit(connection);
        } catch (SQLException e) {
            Writer.closeQuietly(connection);
            throw e;
        }
        writer = connection;
        return connection;
    }

    /** Lets the file grow no further than this; stands in for a disk of that size. */
    void limitPages(long most) throws SQLException {
        pages = most;
        if (writer != null && !writer.isClosed()) {
            limit(writer);
        }
    }

    /** The log of writes holds pages as they were before, until it is emptied. */
    @Override
    public boolean scrub() throws SQLException {
        SQLiteConfig impatient = durable();
        impatient.setBusyTimeout((int) IN_THE_WAY.toMillis());
        try (Connection connection = source(impatient).getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return result.next() && result.getInt(1) == 0;
        }
    }

    private void limit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // a destroyed key must not stay in the free part of a page
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("PRAGMA max_page_count = " + pages);
        }
    }

    @Override
    public String explainAbsence() {
        return "There is no ledger "
                + file
                + ". Name the data folder of your server with --data, or its database with"
                + " MUSTER_DATABASE_URL.";
    }

    @Override
    public DataSource readers() {
        return readers;
    }

    @Override
    public String dialect() {
        return "sqlite";
    }

    @Override
    public void close() {
        readers.close();
    }

    @Override
    public String explain(SQLException error) {
        String what = "The ledger file " + file;
        return switch (code(error)) {
            case SQLITE_FULL ->
                    what
                            + " could not grow: the disk is full. Nothing was stored. Make room on"
                            + " the disk; Muster goes on by itself.";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    what
                            + " is held by another program. Nothing was stored. Close that"
                            + " program; Muster goes on by itself.";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                    what
                            + " cannot be opened for writing. Nothing was stored. Make sure that"
                            + " the folder is there and that this user owns it.";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    what
                            + " is damaged. Nothing was stored. Keep it, and restore the data"
                            + " folder from a back-up.";
            default ->
                    what
                            + " cannot be used just now ("
                            + error.getMessage()
                            + "). Nothing was stored. Check the disk, then try again.";
        };
    }

    /** The primary code: extended ones say more than a sentence needs. */
    private static SQLiteErrorCode code(SQLException error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof SQLiteException found) {
                return SQLiteErrorCode.getErrorCode(found.getResultCode().code & 0xFF);
            }
        }
        return SQLiteErrorCode.getErrorCode(error.getErrorCode() & 0xFF);
    }
}
