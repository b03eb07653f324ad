package org.muster.ledger.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.Base64;
import org.muster.core.node.PublicKeys;

/**
 * A node's own two keys: it signs its chain with one (Ed25519, RFC 8032), and others seal to it
 * with the other (HPKE in base mode, RFC 9180, with X25519, HKDF-SHA256 and AES-256-GCM).
 */
public final class NodeKeys {
    private static final int BYTES = 32;
    private static final HpkeParameters HPKE = parameters();

    private final byte[] signing;
    private final byte[] sealing;
    private final PublicKeys shown;

    private NodeKeys(byte[] signing, byte[] sealing) throws GeneralSecurityException {
        this.signing = signing;
        this.sealing = sealing;
        this.shown =
                PublicKeys.of(
                        Ed25519Sign.KeyPair.newKeyPairFromSeed(signing).getPublicKey(),
                        X25519.publicFromPrivate(sealing));
    }

    public static NodeKeys make() {
        try {
            return new NodeKeys(
                    Ed25519Sign.KeyPair.newKeyPair().getPrivateKey(), X25519.generatePrivateKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("keys can always be made", e);
        }
    }

    /**
     * Reads what {@link #bytes} gave.
     *
     * @throws GeneralSecurityException when these bytes are no keys
     */
    public static NodeKeys of(byte[] bytes) throws GeneralSecurityException {
        if (bytes.length != 2 * BYTES) {
            throw new InvalidKeyException("a node's keys have 64 bytes, not " + bytes.length);
        }
        return new NodeKeys(
                Arrays.copyOf(bytes, BYTES), Arrays.copyOfRange(bytes, BYTES, 2 * BYTES));
    }

    /** Both keys, secret: to be wrapped before they are stored. */
    public byte[] bytes() {
        byte[] both = Arrays.copyOf(signing, 2 * BYTES);
        System.arraycopy(sealing, 0, both, BYTES, BYTES);
        return both;
    }

    public PublicKeys shown() {
        return shown;
    }

    public String sign(byte[] message) {
        try {
            return encoded(new Ed25519Sign(signing).sign(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a node's key can always sign", e);
        }
    }

    private static String encoded(byte[] signature) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    public static boolean isSigned(PublicKeys by, byte[] message, String signature) {
        return isSigned(by.signing(), message, signature);
    }

    /** By a key of which nothing else is known, in Base64 for URLs. */
    public static boolean isSigned(String by, byte[] message, String signature) {
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(signature);
            new Ed25519Verify(Base64.getUrlDecoder().decode(by)).verify(decoded, message);
            // the last character has bits that say nothing; altered, they are altered all the same
            return encoded(decoded).equals(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Seals to the holder of these keys; it opens only for the same {@code about}. */
    public static byte[] seal(PublicKeys to, byte[] clear, String about) {
        try {
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(publicKey(to)).withFixedId(1).makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(clear, about.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("these keys cannot be sealed to", e);
        }
    }

    /**
     * Opens what was sealed to this node.
     *
     * @throws GeneralSecurityException when it was sealed to another, or altered
     */
    @AccessesPartialKey
    public byte[] open(byte[] sealed, String about) throws GeneralSecurityException {
        HpkePrivateKey key =
                HpkePrivateKey.create(
                        publicKey(shown),
                        SecretBytes.copyFrom(sealing, InsecureSecretKeyAccess.get()));
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                .decrypt(sealed, about.getBytes(StandardCharsets.UTF_8));
    }

    @AccessesPartialKey
    private static HpkePublicKey publicKey(PublicKeys keys) throws GeneralSecurityException {
        return HpkePublicKey.create(HPKE, Bytes.copyFrom(keys.sealingBytes()), null);
    }

    private static HpkeParameters parameters() {
        try {
            HybridConfig.register();
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("these parameters are always good", e);
        }
    }
}
