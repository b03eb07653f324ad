package org.muster.server.messaging;

import java.net.URI;
import java.util.Base64;

/**
 * One browser on one device that agreed to be told, as its push service knows it (W3C Push API).
 *
 * @param endpoint where its push service takes messages for it; whoever knows it can find the
 *     device
 * @param key the browser's public key (P-256, uncompressed, in base64url)
 * @param secret that browser and sender share (16 bytes in base64url)
 */
public record PushSubscription(URI endpoint, String key, Secret secret) implements Recipient {
    private static final int KEY_BYTES = 65;
    private static final int SECRET_BYTES = 16;

    public PushSubscription {
        if (!"https".equals(endpoint.getScheme())
                || endpoint.getHost() == null
                || endpoint.getUserInfo() != null) {
            throw new IllegalArgumentException("endpoint must begin with https:// and name a host");
        }
        requireBytes("key", key, KEY_BYTES);
        requireBytes("secret", secret.reveal(), SECRET_BYTES);
    }

    private static void requireBytes(String name, String text, int bytes) {
        if (Base64.getUrlDecoder().decode(text).length != bytes) {
            throw new IllegalArgumentException(name + " must be " + bytes + " bytes in base64url");
        }
    }

    public byte[] keyBytes() {
        return Base64.getUrlDecoder().decode(key);
    }

    public byte[] secretBytes() {
        return Base64.getUrlDecoder().decode(secret.reveal());
    }

    /** The push service, which is what a delivery that fails has to do with. */
    @Override
    public String toString() {
        return "PushSubscription[" + endpoint.getHost() + "]";
    }
}
