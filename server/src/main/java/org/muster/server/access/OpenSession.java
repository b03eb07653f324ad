package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.muster.server.access.brake.Device;
import org.muster.server.access.brake.Devices;

/**
 * What is known of a session since somebody signed in: whose it is, in which browser, since when.
 *
 * <p>It lives in the session, so in memory alone.
 */
final class OpenSession implements HttpSessionBindingListener {
    private final UserAccount account;
    private final Optional<String> device;
    private final BrowserKind browser;
    private final String address;
    private final Instant since;
    private final Set<OpenSession> all;
    private volatile Instant seen;

    /**
     * @param device empty where none is known yet, since a second step has to be made first
     * @param all where it is listed while it lasts
     */
    OpenSession(
            UserAccount account,
            Optional<Device> device,
            HttpServletRequest request,
            Instant since,
            Set<OpenSession> all) {
        this.account = account;
        this.device = device.map(Device::id);
        this.browser = BrowserKind.of(request.getHeader("User-Agent"));
        this.address = String.valueOf(request.getRemoteAddr());
        this.since = since;
        this.all = all;
        this.seen = since;
    }

    /** The same session, after its owner changed their own account. */
    private OpenSession(OpenSession before, UserAccount account) {
        this.account = account;
        this.device = before.device;
        this.browser = before.browser;
        this.address = before.address;
        this.since = before.since;
        this.all = before.all;
        this.seen = before.seen;
    }

    OpenSession with(UserAccount other) {
        return new OpenSession(this, other);
    }

    String name() {
        return account.name();
    }

    /** Whether it goes on with the account as it is now. */
    boolean isOf(Optional<UserAccount> now) {
        return now.equals(Optional.of(account));
    }

    OwnSession.Seen told(boolean thisOne) {
        return new OwnSession.Seen(browser, address, since, seen, thisOne);
    }

    /** Why it is over, on a server that is a gate or not; empty where it goes on. */
    Optional<SessionEnd> findEnd(
            Optional<UserAccount> now,
            HttpServletRequest request,
            Devices devices,
            Instant at,
            boolean gate) {
        if (!isOf(now)) {
            return Optional.of(SessionEnd.CHANGED);
        }
        if (device.isPresent() && !devices.find(request).map(Device::id).equals(device)) {
            return Optional.of(SessionEnd.ELSEWHERE);
        }
        SessionSpan span = SessionSpan.of(account.roles(), gate);
        if (!at.isBefore(since.plus(span.whole()))) {
            return Optional.of(SessionEnd.LONG);
        }
        return at.isBefore(seen.plus(span.idle()))
                ? Optional.empty()
                : Optional.of(SessionEnd.IDLE);
    }

    void see(Instant at) {
        seen = at;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        all.add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        all.remove(this);
    }
}
