package org.muster.server.messaging.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.server.messaging.MailAddress;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pair of keys by which push services know us again (RFC 8292). A browser's subscription is
 * bound to it: with another pair nobody who subscribed before can be told.
 */
public final class VapidKey {
    /** A service may refuse more than 24 hours; a clock may be wrong. */
    private static final Duration HOLDS = Duration.ofHours(12);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ECPublicKey open;
    private final ECPrivateKey secret;

    private VapidKey(ECPublicKey open, ECPrivateKey secret) {
        this.open = open;
        this.secret = secret;
    }

    public static VapidKey make() {
        KeyPair pair = P256.make();
        return new VapidKey((ECPublicKey) pair.getPublic(), (ECPrivateKey) pair.getPrivate());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static VapidKey parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != 2) {
            throw new IllegalArgumentException("two lines are needed");
        }
        try {
            Base64.Decoder base64 = Base64.getUrlDecoder();
            return new VapidKey(
                    P256.readPublic(base64.decode(lines.get(0))),
                    P256.readPrivate(base64.decode(lines.get(1))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a pair of keys on P-256", e);
        }
    }

    /** Both halves, to be kept sealed. */
    public String text() {
        return inPublic() + "\n" + BASE64.encodeToString(P256.write(secret)) + "\n";
    }

    /** The half that browsers are given, in base64url. */
    public String inPublic() {
        return BASE64.encodeToString(P256.write(open));
    }

    /** What a request to one push service says of us: a token that holds there alone. */
    String authorization(URI endpoint, MailAddress contact, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("aud", origin(endpoint));
        claims.put("exp", now.plus(HOLDS).getEpochSecond());
        claims.put("sub", "mailto:" + contact.value());
        String token = base64(Map.of("typ", "JWT", "alg", "ES256")) + "." + base64(claims);
        return "vapid t=" + token + "." + BASE64.encodeToString(sign(token)) + ", k=" + inPublic();
    }

    private static String origin(URI endpoint) {
        return endpoint.getScheme() + "://" + endpoint.getRawAuthority();
    }

    private static String base64(Map<String, Object> json) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(json));
    }

    private byte[] sign(String token) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(secret);
            signature.update(token.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has ES256", e);
        }
    }

    /** Without the secret half. */
    @Override
    public String toString() {
        return "VapidKey[" + inPublic().substring(0, 8) + "…]";
    }
}
