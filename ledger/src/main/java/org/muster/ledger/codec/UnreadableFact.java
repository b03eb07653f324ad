package org.muster.ledger.codec;

import org.jspecify.annotations.Nullable;

/** A stored fact that cannot be read: damaged, altered, or written by a newer Muster. */
public final class UnreadableFact extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableFact(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
