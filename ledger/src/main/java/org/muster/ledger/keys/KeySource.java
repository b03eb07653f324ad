package org.muster.ledger.keys;

import java.nio.file.Path;
import org.muster.ledger.LedgerUnavailable;

/** Where the operator's key of a data folder comes from. */
@FunctionalInterface
public interface KeySource {
    /**
     * @param needed whether the ledger already holds keys that this one must open
     */
    OperatorKey open(Path folder, boolean needed) throws LedgerUnavailable;
}
