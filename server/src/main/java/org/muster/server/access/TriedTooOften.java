package org.muster.server.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong tries came before this one; it was not looked at. */
final class TriedTooOften extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TriedTooOften(Duration wait) {
        super("too many wrong tries");
        seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** To wait, at least one. */
    long seconds() {
        return seconds;
    }
}
