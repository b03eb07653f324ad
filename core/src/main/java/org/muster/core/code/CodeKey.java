package org.muster.core.code;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A public key of Ed25519 that codes are verified with: 32 bytes, in hexadecimal. */
public record CodeKey(String hex) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /** What stands before the 32 bytes in the form that the JDK reads (RFC 8410). */
    private static final String BEFORE = "302a300506032b6570032100";

    public CodeKey {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "code key '" + hex + "' must be 64 digits of 0-9 and a-f");
        }
    }

    public static CodeKey of(PublicKey key) {
        String encoded = HexFormat.of().formatHex(key.getEncoded());
        if (!encoded.startsWith(BEFORE)) {
            throw new IllegalArgumentException("the key is not one of Ed25519");
        }
        return new CodeKey(encoded.substring(BEFORE.length()));
    }

    /** Two bytes by which a code names the key that signed it. */
    short tag() {
        return ByteBuffer.wrap(CodeContent.hash(HexFormat.of().parseHex(hex))).getShort();
    }

    PublicKey toPublicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(BEFORE + hex)));
    }
}
