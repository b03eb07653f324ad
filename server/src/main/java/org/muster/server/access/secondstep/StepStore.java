package org.muster.server.access.secondstep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.OwnerOnly;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.keys.OperatorKey;
import org.muster.server.Settings;
import org.muster.server.host.FolderKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps all second steps, sealed with the operator's key: in the file {@code second-steps.sealed}
 * of the data folder, or in the database that servers share.
 *
 * <p>Threads: one at a time; other servers are noticed.
 */
@Component
final class StepStore {
    private static final String NAME = "second-steps";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final OperatorKey key;
    private final Optional<SharedLedger> shared;

    /**
     * What was kept at one time.
     *
     * @param sealed as it lay there, so that a change of another server's is noticed
     */
    record Kept(List<SecondStep> steps, Optional<String> sealed) {}

    StepStore(Settings settings, FolderKey key, Optional<SharedLedger> shared)
            throws LedgerUnavailable {
        this.file = settings.dataFolder().resolve(NAME + ".sealed");
        this.key = key.get();
        this.shared = shared;
    }

    Kept read() throws IOException {
        try {
            Optional<String> sealed =
                    shared.isPresent()
                            ? shared.get().findShared(NAME)
                            : Files.exists(file)
                                    ? Optional.of(Files.readString(file).strip())
                                    : Optional.empty();
            return new Kept(sealed.isPresent() ? open(sealed.get()) : List.of(), sealed);
        } catch (LedgerUnavailable e) {
            throw new IOException(e.getMessage(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("they do not open with this server's operator.key", e);
        }
    }

    private List<SecondStep> open(String sealed) throws GeneralSecurityException {
        return List.of(
                JSON.readValue(
                        key.unwrap(Base64.getDecoder().decode(sealed), NAME), SecondStep[].class));
    }

    /** False where another server has changed them since they were read: nothing is kept then. */
    boolean replace(Kept before, List<SecondStep> steps) throws IOException {
        String sealed =
                Base64.getEncoder().encodeToString(key.wrap(JSON.writeValueAsBytes(steps), NAME));
        if (shared.isEmpty()) {
            OwnerOnly.replace(file, sealed.getBytes(StandardCharsets.US_ASCII));
            return true;
        }
        try {
            return shared.get().keepShared(NAME, before.sealed(), sealed);
        } catch (LedgerUnavailable e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
