package org.muster.server.sealing;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.keys.OperatorKey;
import org.muster.server.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Seals what others carry for us, a citizen's browser or a link, with the operator's key: all
 * servers of a hub can read it, whoever carries it cannot, and nothing of it lies on a server.
 */
@Component
public final class Sealer {
    private final OperatorKey key;

    Sealer(
            Settings settings,
            ObjectProvider<DurableLedger> own,
            ObjectProvider<SharedLedger> shared)
            throws LedgerUnavailable {
        DurableLedger ledger = shared.getIfAvailable(() -> null);
        ledger = ledger == null ? own.getIfAvailable(() -> null) : ledger;
        Path folder = settings.dataFolder();
        key = ledger == null ? OperatorKey.open(folder, false) : ledger.operatorKey();
    }

    /** {@code about} binds it to its use: what is sealed for one opens for no other. */
    public String seal(byte[] clear, String about) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.wrap(clear, about));
    }

    /** Empty where it was not sealed here for this use, or was altered. */
    public Optional<byte[]> open(String sealed, String about) {
        try {
            return Optional.of(key.unwrap(Base64.getUrlDecoder().decode(sealed), about));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
