package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.muster.server.Settings;
import org.muster.server.access.brake.Device;
import org.muster.server.access.brake.Devices;
import org.springframework.stereotype.Component;

/**
 * The sessions that are open on this server. Each is asked about with every request, so what
 * changes an account ends them at once, on other servers of a hub within a second.
 *
 * <p>Threads: any.
 */
@Component
final class OpenSessions {
    private static final String NAME = OpenSession.class.getName();

    private final Set<OpenSession> all = ConcurrentHashMap.newKeySet();
    private final UserAccounts accounts;
    private final Devices devices;
    private final Settings settings;

    OpenSessions(UserAccounts accounts, Devices devices, Settings settings) {
        this.accounts = accounts;
        this.devices = devices;
        this.settings = settings;
    }

    /** Somebody has just signed in. */
    void begin(String account, Optional<Device> device, HttpServletRequest request) {
        UserAccount who = accounts.find(account).orElseThrow();
        Instant now = settings.wall().instant();
        request.getSession().setAttribute(NAME, new OpenSession(who, device, request, now, all));
    }

    /** Why the session of this request is over; empty where it goes on. */
    Optional<SessionEnd> findEnd(HttpServletRequest request) {
        Optional<OpenSession> open = find(request);
        if (open.isEmpty()) {
            return Optional.of(SessionEnd.CHANGED);
        }
        Instant now = settings.wall().instant();
        Optional<SessionEnd> end =
                open.get()
                        .findEnd(
                                accounts.find(open.get().name()),
                                request,
                                devices,
                                now,
                                settings.posting().isPresent());
        if (end.isEmpty() && !isByItself(request)) {
            open.get().see(now);
        }
        return end;
    }

    /** What a page asks for without anybody touching it would keep a screen open for ever. */
    private static boolean isByItself(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && (request.getHeader("HX-Request") != null
                        || request.getRequestURI().endsWith("/live"));
    }

    /** After its owner changed their own account, the session goes on. */
    void keep(HttpServletRequest request) {
        find(request)
                .ifPresent(open ->
                        accounts.find(open.name())
                                .ifPresent(account ->
                                        request.getSession()
                                                .setAttribute(NAME, open.with(account))));
    }

    /** An account's own that go on, the latest first. */
    List<OwnSession.Seen> list(HttpServletRequest request, String account) {
        Optional<OpenSession> own = find(request);
        Optional<UserAccount> now = accounts.find(account);
        return all.stream()
                .filter(open -> open.isOf(now))
                .map(open -> open.told(own.isPresent() && own.get() == open))
                .sorted(Comparator.comparing(OwnSession.Seen::seen).reversed())
                .toList();
    }

    private static Optional<OpenSession> find(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof OpenSession open
                ? Optional.of(open)
                : Optional.empty();
    }
}
