package org.muster.server.reads;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.anchor.Anchor;
import org.muster.server.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes anchors of a running server's ledger and log of reads, without walking them.
 *
 * <p>Threads: any.
 */
@Component
public final class Anchors {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Settings settings;
    private final @Nullable DurableLedger ledger;
    private final boolean shared;
    private volatile @Nullable Thread keys;

    Anchors(
            Settings settings,
            ObjectProvider<DurableLedger> own,
            ObjectProvider<SharedLedger> hub) {
        this.settings = settings;
        DurableLedger ofHub = hub.getIfAvailable(() -> null);
        this.shared = ofHub != null;
        this.ledger = ofHub != null ? ofHub : own.getIfAvailable(() -> null);
    }

    /**
     * A node has keys from its first start on, so that anchors can be made beside it; of a hub the
     * server that writes makes them.
     */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (ledger != null) {
            DurableLedger kept = ledger;
            keys = Thread.ofVirtual().name("node-keys").start(() -> makeKeys(kept));
        }
    }

    private static void makeKeys(DurableLedger ledger) {
        try {
            while (!haveKeys(ledger)) {
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean haveKeys(DurableLedger ledger) {
        try {
            var unused = ledger.nodeKeys();
            return true;
        } catch (LedgerUnavailable e) {
            return false; // another server holds the pen, or the database is away
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        Thread making = keys;
        if (making != null) {
            making.interrupt();
            making.join(AGAIN);
        }
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
