package org.muster.core.code;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;

/**
 * Signs codes. The signature of Ed25519 depends on nothing but key and content, so a code printed
 * again is the same code, and none has to be kept.
 */
public final class CodeSigner {
    private final PrivateKey secret;
    private final CodeKey key;

    public CodeSigner(KeyPair pair) {
        this.secret = pair.getPrivate();
        this.key = CodeKey.of(pair.getPublic());
    }

    /** What others verify with. */
    public CodeKey key() {
        return key;
    }

    /** The text of a code, for a QR. */
    public String sign(CodeContent content) {
        ByteBuffer bytes = ByteBuffer.allocate(SignedCode.BYTES);
        content.write(bytes);
        bytes.putShort(key.tag());
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(bytes.array(), 0, SignedCode.SIGNED);
            bytes.put(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key that signs codes cannot sign", e);
        }
        return SignedCode.PREFIX + CodeLetters.print(bytes.array());
    }
}
