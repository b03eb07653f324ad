package org.muster.server.join;

import org.jspecify.annotations.Nullable;

/** A laptop cannot become a gate by this ticket; the message says why and what would help. */
public final class CannotJoin extends Exception {
    private static final long serialVersionUID = 1L;

    CannotJoin(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
