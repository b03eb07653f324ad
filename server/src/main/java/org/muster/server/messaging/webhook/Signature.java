package org.muster.server.messaging.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.muster.server.messaging.Secret;

/**
 * Proves that a body is ours and when it left: HMAC-SHA-256 over the seconds, a dot and the body.
 * The time is inside, so that an old request cannot be sent again as new.
 */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** As the header has it: {@code t=1690912800,v1=…} in hexadecimal. */
    static String of(Secret key, Instant now, byte[] body) {
        long seconds = now.getEpochSecond();
        Mac mac = mac(key);
        mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    private static Mac mac(Secret key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every runtime has HMAC-SHA-256", e);
        }
    }
}
