package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a browser has given an account's password, and has yet to give a code. It opens nothing.
 * Kept in the session for ten minutes.
 */
record PasswordGiven(String account, Instant at) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NAME = PasswordGiven.class.getName();
    private static final Duration HOLDS = Duration.ofMinutes(10);

    /**
     * Under another id of the session, so that one that was foisted on the browser gains nothing.
     */
    void keep(HttpServletRequest request) {
        var unused = request.getSession();
        var unused2 = request.changeSessionId();
        request.getSession().setAttribute(NAME, this);
    }

    static Optional<PasswordGiven> find(HttpServletRequest request, Instant now) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof PasswordGiven given
                ? Optional.of(given).filter(each -> now.isBefore(each.at().plus(HOLDS)))
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(NAME);
    }
}
