package org.muster.core.node;

import java.util.Base64;

/**
 * What others need of a node: the Ed25519 key that its signatures are checked with (RFC 8032), and
 * the X25519 key that is sealed to (RFC 9180, HPKE). Each is 32 bytes in Base64 for URLs.
 */
public record PublicKeys(String signing, String sealing) {
    private static final int BYTES = 32;

    public PublicKeys {
        check("signing", signing);
        check("sealing", sealing);
    }

    public static PublicKeys of(byte[] signing, byte[] sealing) {
        return new PublicKeys(encode(signing), encode(sealing));
    }

    public byte[] signingBytes() {
        return Base64.getUrlDecoder().decode(signing);
    }

    public byte[] sealingBytes() {
        return Base64.getUrlDecoder().decode(sealing);
    }

    private static String encode(byte[] key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    private static void check(String name, String key) {
        // throws IllegalArgumentException itself where it is not Base64
        if (Base64.getUrlDecoder().decode(key).length != BYTES) {
            throw new IllegalArgumentException("the " + name + " key must have 32 bytes");
        }
    }
}
