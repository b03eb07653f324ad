package org.muster.server.access.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What a browser has to sign: random, for one answer in one session, for five minutes.
 *
 * <p>It lives in a session, so in memory alone.
 */
public final class Challenge {
    private static final String NAME = Challenge.class.getName();
    private static final Duration HOLDS = Duration.ofMinutes(5);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] value = new byte[BYTES];
    private final byte[] handle = Passkeys.newHandle();
    private final Use use;
    private final Instant since;
    private final AtomicBoolean open = new AtomicBoolean(true);

    /** What the answer is for; one for something else does not do. */
    public enum Use {
        SIGN_IN,
        PROOF,
        MAKING
    }

    private Challenge(Use use, Instant since) {
        this.use = use;
        this.since = since;
        RANDOM.nextBytes(value);
    }

    /** A new one for this session, in place of the one before. */
    public static Challenge put(HttpServletRequest request, Use use, Instant now) {
        Challenge made = new Challenge(use, now);
        request.getSession().setAttribute(NAME, made);
        return made;
    }

    /** That of this session, which is used up by it; empty where none is open for this use. */
    public static Optional<Challenge> take(HttpServletRequest request, Use use, Instant now) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof Challenge held)) {
            return Optional.empty();
        }
        session.removeAttribute(NAME);
        // of two answers at once only one finds it open
        boolean fresh = held.open.getAndSet(false) && now.isBefore(held.since.plus(HOLDS));
        return fresh && held.use == use ? Optional.of(held) : Optional.empty();
    }

    byte[] value() {
        return value.clone();
    }

    /** What a device is to know the account by, if it is the account's first passkey there. */
    byte[] handle() {
        return handle.clone();
    }
}
