package org.muster.server.reads;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.anchor.Anchor;
import org.muster.server.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes anchors of a running server's ledger and log of reads, without walking them.
 *
 * <p>Threads: any.
 */
@Component
public final class Anchors {
    private final Settings settings;
    private final @Nullable DurableLedger ledger;
    private final boolean shared;

    Anchors(
            Settings settings,
            ObjectProvider<DurableLedger> own,
            ObjectProvider<SharedLedger> hub) {
        this.settings = settings;
        DurableLedger ofHub = hub.getIfAvailable(() -> null);
        this.shared = ofHub != null;
        this.ledger = ofHub != null ? ofHub : own.getIfAvailable(() -> null);
    }

    /** How far all chains are now; empty where the ledger is on no disk. */
    public Optional<Anchor> find() throws LedgerUnavailable {
        if (ledger == null) {
            return Optional.empty();
        }
        return Optional.of(
                Anchor.sign(
                        settings.wall().instant(),
                        ledger.nodeId(),
                        ledger.nodeKeys(),
                        Ledgers.chains(
                                settings.dataFolder(),
                                shared ? settings.databaseUrl() : Optional.empty())));
    }
}
