package org.muster.server.messaging.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.muster.server.messaging.Secret;

/**
 * Proves that a body is ours and when it left: HMAC-SHA-256 over the seconds, a dot and the body.
 * The time is inside, so that an old request cannot be sent again as new.
 */
public final class Signature {

    public static final String HEADER = "Muster-Signature";

    /** Clocks differ, and a line may be slow; what is older may be somebody's repetition. */
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern SHAPE = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** As the header has it: {@code t=1690912800,v1=…} in hexadecimal. */
    static String of(Secret key, Instant now, byte[] body) {
        long seconds = now.getEpochSecond();
        Mac mac = mac(key);
        mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    /** Whether whoever holds the key wrote it, some minutes ago at most. */
    public static boolean fits(Secret key, String header, byte[] body, Instant now) {
        Matcher said = SHAPE.matcher(header);
        if (!said.matches()) {
            return false;
        }
        Instant then = Instant.ofEpochSecond(Long.parseLong(said.group(1)));
        boolean fresh = Duration.between(then, now).abs().compareTo(WINDOW) <= 0;
        byte[] right = of(key, then, body).getBytes(StandardCharsets.US_ASCII);
        // in the same time whichever sign differs
        return MessageDigest.isEqual(right, header.getBytes(StandardCharsets.US_ASCII)) && fresh;
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
