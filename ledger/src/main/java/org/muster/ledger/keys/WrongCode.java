package org.muster.ledger.keys;

import org.muster.ledger.LedgerUnavailable;

/** A duty code opens nothing here. */
public final class WrongCode extends LedgerUnavailable {
    private static final long serialVersionUID = 1L;

    WrongCode(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
