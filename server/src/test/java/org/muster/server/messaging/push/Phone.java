package org.muster.server.messaging.push;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.muster.server.messaging.PushSubscription;
import org.muster.server.messaging.Secret;

/** A browser of a test that subscribed, and reads what comes as RFC 8291 says. */
public final class Phone {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ECPublicKey open;
    private final ECPrivateKey own;
    private final byte[] secret;

    Phone(ECPublicKey open, ECPrivateKey own, byte[] secret) {
        this.open = open;
        this.own = own;
        this.secret = secret.clone();
    }

    public static Phone make() {
        KeyPair pair = P256.make();
        return new Phone(
                (ECPublicKey) pair.getPublic(),
                (ECPrivateKey) pair.getPrivate(),
                "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII));
    }

    public String key() {
        return BASE64.encodeToString(P256.write(open));
    }

    public String secret() {
        return BASE64.encodeToString(secret);
    }

    public PushSubscription at(String endpoint) {
        return new PushSubscription(URI.create(endpoint), key(), new Secret(secret()));
    }

    /** What a body says to this browser. */
    public String read(byte[] body) throws GeneralSecurityException {
        ByteBuffer in = ByteBuffer.wrap(body);
        byte[] salt = new byte[16];
        in.get(salt);
        int size = in.getInt();
        byte[] sender = new byte[in.get()];
        in.get(sender);
        byte[] sealed = new byte[in.remaining()];
        in.get(sealed);
        if (sealed.length > size) {
            throw new GeneralSecurityException("more than one record");
        }
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(P256.readPublic(sender), true);
        byte[] seed =
                PushCipher.derive(
                        agreement.generateSecret(),
                        secret,
                        PushCipher.join(
                                PushCipher.label("WebPush: info"), P256.write(open), sender),
                        32);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(derive(seed, salt, "aes128gcm", 16), "AES"),
                new GCMParameterSpec(128, derive(seed, salt, "nonce", 12)));
        byte[] text = cipher.doFinal(sealed);
        if (text[text.length - 1] != 2) {
            throw new GeneralSecurityException("the last record ends in 2");
        }
        return new String(Arrays.copyOf(text, text.length - 1), StandardCharsets.UTF_8);
    }

    private static byte[] derive(byte[] seed, byte[] salt, String what, int length)
            throws GeneralSecurityException {
        return PushCipher.derive(seed, salt, PushCipher.label("Content-Encoding: " + what), length);
    }
}
