package org.muster.server.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.OwnerOnly;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.keys.OperatorKey;

/**
 * Something small that is kept sealed with the operator's key: in the file {@code NAME.sealed} of
 * the data folder, or in the database that servers share.
 *
 * <p>Threads: one at a time; other servers are noticed.
 */
public final class SealedNote {
    private final String name;
    private final Path file;
    private final OperatorKey key;
    private final Optional<SharedLedger> shared;

    /**
     * What was kept at one time.
     *
     * @param clear empty where nothing was kept yet
     * @param sealed as it lay there, so that a change of another server's is noticed
     */
    public record Kept(Optional<byte[]> clear, Optional<String> sealed) {}

    public SealedNote(Path folder, String name, FolderKey key, Optional<SharedLedger> shared)
            throws LedgerUnavailable {
        this.name = name;
        this.file = folder.resolve(name + ".sealed");
        this.key = key.get();
        this.shared = shared;
    }

    /**
     * @throws IOException when it cannot be read, or was sealed with another key
     */
    public Kept read() throws IOException {
        try {
            Optional<String> sealed = shared.isPresent() ? shared.get().findShared(name) : file();
            return new Kept(sealed.isPresent() ? open(sealed.get()) : Optional.empty(), sealed);
        } catch (LedgerUnavailable e) {
            throw new IOException(e.getMessage(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("they do not open with this server's operator.key", e);
        }
    }

    private Optional<String> file() throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    private Optional<byte[]> open(String sealed) throws GeneralSecurityException {
        return Optional.of(key.unwrap(Base64.getDecoder().decode(sealed), name));
    }

    /** False where another server has changed it since it was read: nothing is kept then. */
    public boolean replace(Kept before, byte[] clear) throws IOException {
        String sealed = Base64.getEncoder().encodeToString(key.wrap(clear, name));
        if (shared.isEmpty()) {
            OwnerOnly.replace(file, sealed.getBytes(StandardCharsets.US_ASCII));
            return true;
        }
        try {
            return shared.get().keepShared(name, before.sealed(), sealed);
        } catch (LedgerUnavailable e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
