package org.muster.testkit.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that comes as a jar, unpacked once for each user and version. */
final class Bundled {
    private Bundled() {}

    /** The folder of its programs. */
    static Path programs() throws IOException {
        byte[] packed = packed();
        Path home =
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "muster-postgres-" + System.getProperty("user.name") + "-" + name(packed));
        if (!Files.isDirectory(home)) {
            Path draft = Files.createTempDirectory("muster-postgres-draft");
            unpack(packed, draft);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            takePlace(draft, home);
        }
        return home.resolve("bin");
    }

    /** Several builds may do this at once; the first to finish wins. */
    private static void takePlace(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static byte[] packed() throws IOException {
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            if (in == null) {
                throw new IOException("no PostgreSQL is bundled for " + system + " " + machine);
            }
            return in.readAllBytes();
        } catch (IllegalStateException e) {
            throw new IOException(e);
        }
    }

    private static void unpack(byte[] packed, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new BufferedInputStream(
                                new XZInputStream(new ByteArrayInputStream(packed))))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpack(tar, entry, into.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path place)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, place, StandardCopyOption.REPLACE_EXISTING);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                place, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String name(byte[] packed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(packed);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
