package org.muster.server.access.secondstep;

import java.security.SecureRandom;

/**
 * A key that was made for an account and is not in force until its app has shown a code of it.
 *
 * <p>It lives in a session, so in memory alone.
 */
public record Enrolment(String account, byte[] key) {
    private static final int KEY_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Enrolment of(String account) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Enrolment(account, key);
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "Enrolment[" + account + "]";
    }
}
