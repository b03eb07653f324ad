package org.muster.server;

import org.jspecify.annotations.Nullable;

/** The server could not start. The message is one sentence that says why and what would help. */
public final class CannotStart extends Exception {
    private static final long serialVersionUID = 1L;

    CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
