package org.muster.server.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks a password slowly once, as it must be, and remembers a keyed digest of what was right, so
 * that a gate which sends its password with every scan does not wait for it every time. The key
 * lives in memory only; a changed password has another hash and is not found.
 *
 * <p>Threads: any.
 */
final class RememberingEncoder implements PasswordEncoder {
    private static final int MOST = 1_000;
    private static final String DIGEST = "HmacSHA256";

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Set<String> right = ConcurrentHashMap.newKeySet();

    RememberingEncoder() {
        this(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    /** With another that does the slow part. */
    RememberingEncoder(PasswordEncoder slow) {
        this.slow = slow;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, DIGEST);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        String digest = digest(hash.length() + ":" + hash + password);
        if (right.contains(digest)) {
            return true;
        }
        boolean matches = slow.matches(password, hash);
        if (matches) {
            if (right.size() >= MOST) {
                right.clear();
            }
            right.add(digest);
        }
        return matches;
    }

    private String digest(String text) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + DIGEST, e);
        }
    }
}
