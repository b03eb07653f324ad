package org.muster.server.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The pair of keys with which this node signs the codes it prints: two lines of text that only the
 * owner of the data folder can read. Whoever takes it can print passes until the key is withdrawn.
 */
final class CodeKeyFile {
    private static final String ALGORITHM = "Ed25519";

    private final Path file;

    CodeKeyFile(Path folder) {
        this.file = folder.resolve("code.key");
    }

    /** Reads the pair, or makes one. */
    KeyPair open() throws IOException {
        try {
            return Files.exists(file) ? read() : make();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged: put it back from your back-up", e);
        }
    }

    private KeyPair read() throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            throw new IllegalArgumentException("two lines are needed");
        }
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        Base64.Decoder decoder = Base64.getDecoder();
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(0)))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(1)))));
    }

    private KeyPair make() throws IOException, GeneralSecurityException {
        KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder encoder = Base64.getEncoder();
        String text =
                encoder.encodeToString(made.getPublic().getEncoded())
                        + "\n"
                        + encoder.encodeToString(made.getPrivate().getEncoded())
                        + "\n";
        Path fresh = file.resolveSibling("code.key.new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel =
                FileChannel.open(
                        fresh,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly())) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
