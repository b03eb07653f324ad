package org.muster.server.access.brake;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The brakes on guessing. One is for an account from one source: the owner elsewhere never meets
 * it. Two are for guesses from many sources at one account, and from one source at many accounts;
 * they do not hold up a device that the account has signed in from before, or whoever guesses could
 * lock others out. They are the same for names that are no account's.
 *
 * <p>Threads: any.
 */
@Component
public final class Brakes {
    private static final int FREE_OF_ONE = 2;
    private static final int FREE_OF_ACCOUNT = 10;

    /** A whole ministry may come from one address. */
    private static final int FREE_OF_SOURCE = 50;

    private final Brake one = new Brake(FREE_OF_ONE);
    private final Brake account = new Brake(FREE_OF_ACCOUNT);
    private final Brake source = new Brake(FREE_OF_SOURCE);

    /**
     * Begins a try at what somebody types.
     *
     * @param kind of what is tried: a right password must not free the tries at codes
     * @return zero, or how long to wait; then nothing was begun
     */
    public Duration begin(Asking asking, String kind, String name, Instant now) {
        String key = key(asking, kind, name);
        Duration wait = one.toWait(key, now);
        if (!asking.isKnownTo(name)) {
            wait = longer(wait, account.toWait(kind + " " + name, now));
            wait = longer(wait, source.toWait(kind + " " + asking.address(), now));
        }
        return wait.isZero() ? one.begin(key, now) : wait;
    }

    /** Ends a try that was begun. */
    public void end(Asking asking, String kind, String name, Instant now, boolean right) {
        one.end(key(asking, kind, name), now, right);
        if (!right && !asking.isKnownTo(name)) {
            account.countWrong(kind + " " + name, now);
            source.countWrong(kind + " " + asking.address(), now);
        }
    }

    private static String key(Asking asking, String kind, String name) {
        return kind + " " + name + " " + asking.source(name);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }
}
