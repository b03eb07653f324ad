package org.muster.ledger.sql;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.keys.KeySource;
import org.muster.ledger.keys.OperatorKey;
import org.muster.ledger.keys.PersonKey;

/** The operator's key, tried on a key of the ledger before anything relies on it. */
final class KeyTrial {
    private KeyTrial() {}

    static OperatorKey open(Connection connection, Path folder, KeySource source)
            throws SQLException, LedgerUnavailable {
        try (Statement statement = connection.createStatement();
                ResultSet any =
                        statement.executeQuery(
                                "SELECT operation, person, wrapped FROM person_key"
                                        + " WHERE wrapped IS NOT NULL LIMIT 1")) {
            boolean needed = any.next();
            OperatorKey operator = source.open(folder, needed);
            if (needed) {
                PersonKey unused =
                        PersonKey.unwrap(
                                new OperationId(any.getString(1)),
                                new PersonId(any.getLong(2)),
                                any.getBytes(3),
                                operator);
            }
            return operator;
        } catch (GeneralSecurityException e) {
            throw new LedgerUnavailable(
                    "The key file in "
                            + folder
                            + " is not the one that this ledger's names are sealed with. Put back"
                            + " the operator.key that belongs to it.",
                    e);
        }
    }
}
