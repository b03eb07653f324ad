package org.muster.server.campaigns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.OperationId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.OwnerOnly;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.keys.OperatorKey;
import org.muster.server.Settings;
import org.muster.server.host.FolderKey;
import org.muster.server.messaging.push.VapidKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The pair of keys by which push services know this server, sealed with the operator's key: in
 * {@code push.key} of the data folder or, in a hub, in its database, so that all servers have one.
 *
 * <p>Threads: any.
 */
@Component
public final class PushKeys {
    private static final String NAME = "push-key";
    private static final Logger LOG = LoggerFactory.getLogger(PushKeys.class);

    private final Settings settings;
    private final FolderKey folderKey;
    private final Optional<SharedLedger> shared;
    private @Nullable VapidKey known;

    PushKeys(Settings settings, FolderKey folderKey, Optional<SharedLedger> shared) {
        this.settings = settings;
        this.folderKey = folderKey;
        this.shared = shared;
    }

    /** What browsers subscribe with; empty where the operation tells no browsers. */
    public Optional<String> findPublic(OperationId operation) {
        boolean pushes =
                settings.posting().isEmpty()
                        && settings.waysOut().stream()
                                .anyMatch(way ->
                                        way instanceof WayOut.Push push
                                                && push.operation().equals(operation));
        return pushes ? find().map(VapidKey::inPublic) : Optional.empty();
    }

    /** Reads the pair or makes one; empty where it cannot be read or kept just now. */
    synchronized Optional<VapidKey> find() {
        if (known == null) {
            try {
                known = shared.isPresent() ? ofHub(shared.get()) : ofFolder();
            } catch (IOException
                    | GeneralSecurityException
                    | LedgerUnavailable
                    | IllegalArgumentException e) {
                LOG.error("the keys for push services cannot be read or kept", e);
            }
        }
        return Optional.ofNullable(known);
    }

    private VapidKey ofFolder() throws IOException, GeneralSecurityException, LedgerUnavailable {
        Path file = settings.dataFolder().resolve("push.key");
        OperatorKey operator = folderKey.get();
        if (Files.exists(file)) {
            return open(operator, Files.readString(file).strip());
        }
        VapidKey made = VapidKey.make();
        OwnerOnly.replace(file, seal(operator, made).getBytes(StandardCharsets.US_ASCII));
        return made;
    }

    /** The first server to come makes it; another that came at once takes that one. */
    private static VapidKey ofHub(SharedLedger ledger)
            throws GeneralSecurityException, LedgerUnavailable {
        if (ledger.findShared(NAME).isEmpty()) {
            ledger.keepShared(NAME, Optional.empty(), seal(ledger.operatorKey(), VapidKey.make()));
        }
        return open(ledger.operatorKey(), ledger.findShared(NAME).orElseThrow());
    }

    private static String seal(OperatorKey operator, VapidKey key) {
        byte[] text = key.text().getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(operator.wrap(text, NAME));
    }

    private static VapidKey open(OperatorKey operator, String sealed)
            throws GeneralSecurityException {
        byte[] text = operator.unwrap(Base64.getDecoder().decode(sealed), NAME);
        return VapidKey.parse(new String(text, StandardCharsets.US_ASCII));
    }
}
