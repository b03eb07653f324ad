package org.muster.server.messaging.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.muster.server.messaging.PushSubscription;

/**
 * Encrypts a text so that one browser alone reads it, and no push service does: aes128gcm (RFC
 * 8188) with a key that both sides agree on (RFC 8291). One record, whose body says all that the
 * browser needs: salt, size and our public key of this one message.
 */
final class PushCipher {
    private static final int RECORD = 4096;
    private static final int SALT = 16;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int SEED = 32;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushCipher() {}

    /**
     * @throws GeneralSecurityException where the browser's key is none
     */
    static byte[] encrypt(PushSubscription to, byte[] text) throws GeneralSecurityException {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return encrypt(to, text, P256.make(), salt);
    }

    /** With the pair of keys and the salt of one message, neither of which is used again. */
    static byte[] encrypt(PushSubscription to, byte[] text, KeyPair own, byte[] salt)
            throws GeneralSecurityException {
        ECPublicKey browser = P256.readPublic(to.keyBytes());
        byte[] ownKey = P256.write((ECPublicKey) own.getPublic());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(browser, true);
        byte[] seed =
                derive(
                        agreement.generateSecret(),
                        to.secretBytes(),
                        join(label("WebPush: info"), to.keyBytes(), ownKey),
                        SEED);
        byte[] key = derive(seed, salt, label("Content-Encoding: aes128gcm"), KEY);
        byte[] nonce = derive(seed, salt, label("Content-Encoding: nonce"), NONCE);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        byte[] sealed = cipher.doFinal(join(text, new byte[] {LAST_RECORD}));
        return ByteBuffer.allocate(SALT + Integer.BYTES + 1 + ownKey.length + sealed.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) ownKey.length)
                .put(ownKey)
                .put(sealed)
                .array();
    }

    /** HKDF with SHA-256 (RFC 5869). */
    static byte[] derive(byte[] input, byte[] salt, byte[] info, int length)
            throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract()
                                .addIKM(input)
                                .addSalt(salt)
                                .thenExpand(info, length));
    }

    /** A label ends in a zero. */
    static byte[] label(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] join(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }
}
