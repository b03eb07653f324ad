package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.server.Settings;
import org.muster.server.access.brake.Asking;
import org.muster.server.access.brake.Devices;
import org.muster.server.access.passkey.Passkeys;
import org.muster.server.access.passkey.Site;
import org.muster.server.access.secondstep.SecondSteps;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** What the pages of accounts may know and change of the session that they are opened in. */
@Component
public final class OwnSession {
    private final UserAccounts accounts;
    private final SecondSteps steps;
    private final Passkeys passkeys;
    private final Devices devices;
    private final OpenSessions sessions;
    private final Settings settings;

    OwnSession(
            UserAccounts accounts,
            SecondSteps steps,
            Passkeys passkeys,
            Devices devices,
            OpenSessions sessions,
            Settings settings) {
        this.accounts = accounts;
        this.steps = steps;
        this.passkeys = passkeys;
        this.devices = devices;
        this.sessions = sessions;
        this.settings = settings;
    }

    public Asking asking(HttpServletRequest request) {
        return Asking.of(request, devices);
    }

    /** Where the browser is, as passkeys see it; empty where none can be used. */
    public Optional<Site> site(HttpServletRequest request) {
        return Site.find(request, settings.publicAddress());
    }

    /** Whether a password was given here that a code has yet to follow. */
    public boolean waitsForCode(HttpServletRequest request) {
        return PasswordGiven.find(request, now()).isPresent();
    }

    /** The time by which codes go: that of phones, also where an exercise has its own. */
    public Instant now() {
        return settings.wall().instant();
    }

    /** Whoever had to make a second step or a passkey first, and has made it, is in. */
    public void letIn(String account, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !Entry.isToEnrol(who)) {
            return;
        }
        enter(account, request, response);
    }

    /**
     * Whoever has just made the first account is in, as far as whoever signs in would be: where a
     * second step is demanded it comes first.
     */
    public void enter(String account, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var unused0 = request.getSession();
        var unused = request.changeSessionId();
        boolean whole = !steps.rule().isFor(account) || steps.has(account) || passkeys.has(account);
        UserAccount known = accounts.find(account).orElseThrow();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                whole
                        ? Entry.whole(known, asking(request))
                        : Entry.toEnrol(known, asking(request)));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        sessions.begin(
                account,
                whole ? Optional.of(devices.note(account, request, response)) : Optional.empty(),
                request);
        Proven.keep(request, now());
    }

    /**
     * A session of an account.
     *
     * @param address of the network, from which it began
     * @param seen when somebody last did something in it
     * @param thisOne whether it is the one that asks
     */
    public record Seen(
            BrowserKind browser, String address, Instant since, Instant seen, boolean thisOne) {}

    /** Those of this server that are open, the latest first. */
    public List<Seen> list(String account, HttpServletRequest request) {
        return sessions.list(request, account);
    }

    /** Whoever takes a way in away ends what was entered by it, everywhere but here. */
    public void endOthers(String account, HttpServletRequest request) {
        if (accounts.endSessions(account, now()) instanceof AccountChange.Saved) {
            goOn(request);
        }
    }

    /** This session goes on, though its owner has changed what else ends sessions. */
    public void goOn(HttpServletRequest request) {
        sessions.keep(request);
    }
}
