package org.muster.server.host;

import java.util.Optional;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.keys.OperatorKey;
import org.muster.server.Settings;
import org.springframework.stereotype.Component;

/**
 * The key that seals what lies beside the ledger in the data folder: the ledger's own. Where the
 * ledger is on no disk, the folder still has one.
 *
 * <p>Threads: any.
 */
@Component
public final class FolderKey {
    private final Settings settings;
    private final Optional<DurableLedger> ledger;

    public FolderKey(Settings settings, Optional<DurableLedger> ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    public OperatorKey get() throws LedgerUnavailable {
        return ledger.isPresent()
                ? ledger.get().operatorKey()
                : OperatorKey.open(settings.dataFolder(), false);
    }
}
