package org.muster.core.campaign;

import java.util.Base64;
import java.util.regex.Pattern;
import org.muster.core.fact.Identifying;

/**
 * A browser on somebody's device that they let us tell, as the browser itself said it. Sealed, for
 * an endpoint finds the device.
 *
 * @param endpoint where its push service takes messages for it
 * @param key by which a message is sealed for this browser alone, in base64url
 * @param secret that the browser shares with us, in base64url
 */
public record PushPoint(String endpoint, String key, String secret) implements Identifying {
    /** Longer than any that a push service gives. */
    public static final int LONGEST = 1_000;

    private static final Pattern ENDPOINT =
            Pattern.compile(
                    "https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?"
                            + "(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?");

    private static final int KEY_BYTES = 65;
    private static final int SECRET_BYTES = 16;
    private static final PushPoint NOBODYS = new PushPoint("", "", "");

    /** Leads nowhere: what remains when the person's key was destroyed. */
    public static PushPoint nobodys() {
        return NOBODYS;
    }

    /** Whether it is one browser's, whatever keys it has by now. */
    boolean isSame(PushPoint other) {
        return endpoint.equals(other.endpoint);
    }

    /** Whether something can be sent there: not too long, and by TLS alone. */
    boolean hasEndpoint() {
        return endpoint.length() <= LONGEST && ENDPOINT.matcher(endpoint).matches();
    }

    boolean hasKeys() {
        return isOf(key, KEY_BYTES) && isOf(secret, SECRET_BYTES);
    }

    private static boolean isOf(String text, int bytes) {
        try {
            return Base64.getUrlDecoder().decode(text).length == bytes;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Without what finds the device. */
    @Override
    public String toString() {
        return "PushPoint[" + endpoint.length() + " signs]";
    }
}
