package org.muster.ledger.sql;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.keys.OperatorKey;

/**
 * The operator's key where several servers share a ledger: all must have the same. The first leaves
 * a proof in the ledger, which opens with no other.
 */
final class HubKey {
    private static final String PROOF = "operator-proof";

    private HubKey() {}

    static OperatorKey open(Connection connection, Path folder)
            throws SQLException, LedgerUnavailable {
        Optional<String> proof = Statements.info(connection, PROOF);
        OperatorKey key =
                KeyTrial.open(
                        connection,
                        folder,
                        (place, needed) -> open(place, needed || proof.isPresent()));
        if (proof.isEmpty()) {
            byte[] wrapped = key.wrap(PROOF.getBytes(StandardCharsets.US_ASCII), PROOF);
            Statements.setInfo(connection, PROOF, Base64.getEncoder().encodeToString(wrapped));
            return key;
        }
        try {
            byte[] unused = key.unwrap(Base64.getDecoder().decode(proof.get()), PROOF);
            return key;
        } catch (GeneralSecurityException e) {
            throw new LedgerUnavailable(
                    "The key file in "
                            + folder
                            + " is not the one of the servers that share this database. Copy"
                            + " operator.key from the data folder of one of them.",
                    e);
        }
    }

    private static OperatorKey open(Path folder, boolean needed) throws LedgerUnavailable {
        if (needed && !OperatorKey.isIn(folder)) {
            throw new LedgerUnavailable(
                    "There is no operator.key in "
                            + folder
                            + ", but this database is in use. Copy operator.key from the data"
                            + " folder of a server that uses it, or from your back-up; a new key"
                            + " could not open the names in it.",
                    null);
        }
        return OperatorKey.open(folder, needed);
    }
}
