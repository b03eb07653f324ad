package org.muster.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The ledger could not be read or written just now. Nothing was stored by the call that threw this.
 * The message says what would help.
 */
public class LedgerUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
