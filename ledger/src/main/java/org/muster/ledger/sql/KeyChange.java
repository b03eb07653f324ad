package org.muster.ledger.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.muster.core.fact.OperationId;
import org.muster.ledger.exchange.Aside;
import org.muster.ledger.exchange.OpenKey;
import org.muster.ledger.exchange.TriedKeys;
import org.muster.ledger.keys.OperatorKey;
import org.muster.ledger.keys.PersonKey;

/**
 * What trials of keys change in the ledger: the good are kept, the wrong put aside, the rest wait.
 */
record KeyChange(KeyTrials trials, OperatorKey operator, Instant at) {

    boolean isEmpty() {
        return trials.isEmpty();
    }

    void write(Connection connection) throws SQLException {
        if (isEmpty()) {
            return;
        }
        OperationId operation = trials.operation();
        Map<KeyPlace, byte[]> wrapped = new HashMap<>();
        trials.good().forEach((place, good) -> wrapped.put(place, wrapped(good.key())));
        Statements.insertKeys(connection, operation, wrapped);
        for (KeyTrials.Wrong wrong : trials.listWrong()) {
            ChainStatements.insertAside(connection, aside(wrong));
        }
        for (KeyTrials.Candidate candidate : trials.listSettled()) {
            WaitingKeys.remove(connection, operation, candidate);
        }
        for (KeyTrials.Candidate candidate : trials.listUntried()) {
            if (!candidate.waits()) {
                WaitingKeys.put(connection, operation, candidate, operator);
            }
        }
    }

    /** Named by who gave it, with the number of the row that it did not open. */
    private Aside aside(KeyTrials.Wrong wrong) {
        OpenKey key = wrong.candidate().key();
        long number = wrong.row().map(Row::number).orElse(0L);
        String what = key + "\n" + Base64.getEncoder().encodeToString(wrapped(key));
        return new Aside(
                wrong.candidate().by(),
                Math.max(0, number - 1),
                number,
                TriedKeys.WRONG_KEY,
                at,
                what.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] wrapped(OpenKey key) {
        return PersonKey.wrap(trials.operation(), key.person(), key.raw(), operator);
    }
}
