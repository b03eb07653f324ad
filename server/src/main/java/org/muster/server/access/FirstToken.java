package org.muster.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Opens the page on which the first administrator makes their account: told once, where the server
 * was started; good on this machine alone, and only while there is no account.
 *
 * <p>Threads: any.
 */
@Component
public final class FirstToken {
    private static final int BYTES = 16;

    private final UserAccounts accounts;
    private volatile Optional<String> token = Optional.empty();

    FirstToken(UserAccounts accounts) {
        this.accounts = accounts;
    }

    /** Makes it. */
    public String begin() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String made = HexFormat.of().formatHex(random);
        token = Optional.of(made);
        return made;
    }

    /** Whether whoever asks may make the first account. */
    public boolean opens(String given, HttpServletRequest request) {
        return token.filter(each -> same(each, given)).isPresent()
                && accounts.list().isEmpty()
                && isOfThisMachine(String.valueOf(request.getRemoteAddr()));
    }

    /** Makes the first account, once; of two who come at once the second finds it made. */
    public synchronized Optional<AccountChange> make(
            String given,
            HttpServletRequest request,
            String name,
            String displayName,
            Optional<String> password) {
        if (!opens(given, request)) {
            return Optional.empty();
        }
        AccountChange made = accounts.createFirst(name, displayName, password);
        if (made instanceof AccountChange.Saved) {
            token = Optional.empty();
        }
        return Optional.of(made);
    }

    /** What was made is taken back, since no passkey came of it. */
    public synchronized void undo(String given, String name) {
        accounts.undoFirst(name);
        token = Optional.of(given);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOfThisMachine(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
