package org.muster.ledger.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.muster.ledger.LedgerUnavailable;

/**
 * What differs between databases: how to connect, how to hold the right to write, and what their
 * errors mean.
 *
 * <p>Threads: any number.
 */
sealed interface Database extends AutoCloseable permits SqliteDatabase, PostgresDatabase {

    /** A connection that may write; holds the right to for as long as it lives. */
    Connection connectWriter() throws SQLException, LedgerUnavailable;

    /** Connections that read. */
    DataSource readers();

    /**
     * Takes what was destroyed out of what the database keeps beside its data. Returns false when
     * somebody is in the way just now; then it is tried again.
     */
    boolean scrub() throws SQLException, LedgerUnavailable;

    /** {@code sqlite} or {@code postgres}, as the schema's files are named. */
    String dialect();

    /** Says in a sentence that no ledger is there, and what to do. */
    String explainAbsence();

    /** The sentence and way out for an error of this database. */
    String explain(SQLException error);

    @Override
    void close();
}
