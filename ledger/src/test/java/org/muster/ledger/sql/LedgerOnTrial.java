package org.muster.ledger.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledger;
import org.muster.ledger.LedgerUnavailable;

/** A ledger that a contract is held up to, with the ways to break it. */
interface LedgerOnTrial {
    OperationId NIAMEY = new OperationId("niamey-2023");
    OperationId OTHER = new OperationId("port-haven");
    NodeId HUB = new NodeId("hub");
    DurableLedger.Progress SILENT = (done, total) -> {};

    Path folder();

    /** The address of the database on trial; empty for the folder's own. */
    Optional<String> database() throws Exception;

    DurableLedger ledger() throws Exception;

    void closeLedger();

    /** Past the ledger, as somebody who knows the database would come. */
    Connection raw() throws SQLException;

    /** Makes the insertion of the row with this number fail, until {@link #mend}. */
    void failAt(Statement statement, long number) throws SQLException;

    void mend(Statement statement) throws SQLException;

    default DurableLedger reopened() throws Exception {
        closeLedger();
        return ledger();
    }

    default void execute(String sql) throws SQLException {
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<Recorded> replayed(Ledger ledger, OperationId operation) throws LedgerUnavailable {
        List<Recorded> facts = new ArrayList<>();
        ledger.replay(operation, facts::add);
        return facts;
    }
}
