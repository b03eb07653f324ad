package org.muster.server.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.muster.ledger.OwnerOnly;
import org.muster.ledger.keys.OperatorKey;

/**
 * The pair of keys with which this node signs the codes it prints, sealed with the operator's key.
 * Earlier versions kept it open, as two lines of text; such a file is sealed when it is read.
 */
final class CodeKeyFile {
    private static final String ALGORITHM = "Ed25519";
    private static final String SEALED = "sealed ";
    private static final String ABOUT = "code-key";

    private final Path file;
    private final OperatorKey operator;

    CodeKeyFile(Path folder, OperatorKey operator) {
        this.file = folder.resolve("code.key");
        this.operator = operator;
    }

    /** Reads the pair, or makes one. */
    KeyPair open() throws IOException {
        try {
            if (!Files.exists(file)) {
                return made();
            }
            String text = Files.readString(file).strip();
            if (text.startsWith(SEALED)) {
                byte[] sealed = Base64.getDecoder().decode(text.substring(SEALED.length()));
                return read(new String(operator.unwrap(sealed, ABOUT), StandardCharsets.US_ASCII));
            }
            KeyPair pair = read(text);
            keep(text);
            return pair;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged: put it back from your back-up", e);
        }
    }

    private static KeyPair read(String text) throws GeneralSecurityException {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2) {
            throw new IllegalArgumentException("two lines are needed");
        }
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        Base64.Decoder decoder = Base64.getDecoder();
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(0)))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(1)))));
    }

    private KeyPair made() throws IOException, GeneralSecurityException {
        KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder encoder = Base64.getEncoder();
        keep(
                encoder.encodeToString(made.getPublic().getEncoded())
                        + "\n"
                        + encoder.encodeToString(made.getPrivate().getEncoded())
                        + "\n");
        return made;
    }

    private void keep(String text) throws IOException {
        byte[] sealed = operator.wrap(text.getBytes(StandardCharsets.US_ASCII), ABOUT);
        String line = SEALED + Base64.getEncoder().encodeToString(sealed) + "\n";
        OwnerOnly.replace(file, line.getBytes(StandardCharsets.US_ASCII));
    }
}
