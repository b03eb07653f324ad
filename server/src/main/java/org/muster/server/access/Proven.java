package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When whoever sits before a session showed last that it is them. How an account signs in can be
 * changed for ten minutes from then, so that a session that is found open does not suffice.
 */
final class Proven {
    private static final String NAME = Proven.class.getName();
    private static final Duration HOLDS = Duration.ofMinutes(10);

    private Proven() {}

    static void keep(HttpServletRequest request, Instant now) {
        request.getSession().setAttribute(NAME, now);
    }

    static boolean holds(HttpServletRequest request, Instant now) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(NAME) instanceof Instant at
                && now.isBefore(at.plus(HOLDS));
    }
}
