package org.muster.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that is over, before anything else looks at the request, which then comes from
 * nobody.
 */
final class SessionWatch extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);
    private static final String ENDED = SessionWatch.class.getName();

    private final OpenSessions sessions;
    private final AuthenticationEventPublisher failures;

    SessionWatch(OpenSessions sessions, AuthenticationEventPublisher failures) {
        this.sessions = sessions;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        // only a session has told by now who asks
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null) {
            sessions.findEnd(request).ifPresent(why -> end(request, who, why));
        }
        rest.doFilter(request, response);
    }

    private void end(HttpServletRequest request, Authentication who, SessionEnd why) {
        if (why == SessionEnd.ELSEWHERE) {
            LOG.warn("a session of {} was shown by another browser, and ended", who.getName());
            failures.publishAuthenticationFailure(
                    new SessionElsewhere(),
                    UsernamePasswordAuthenticationToken.unauthenticated(who.getName(), ""));
        }
        SecurityContextHolder.clearContext();
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.setAttribute(ENDED, why);
    }

    /** Why the session of this request was ended just now. */
    static Optional<SessionEnd> find(HttpServletRequest request) {
        return request.getAttribute(ENDED) instanceof SessionEnd why
                ? Optional.of(why)
                : Optional.empty();
    }
}
