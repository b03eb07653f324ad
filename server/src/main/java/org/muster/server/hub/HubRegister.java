package org.muster.server.hub;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger;

/**
 * Where the servers of a hub are reached, as each said when it joined: kept in the database beside
 * the facts. Who is gone for good stays on it until so many others have come.
 *
 * <p>Threads: any.
 */
public final class HubRegister {
    private static final String NAME = "servers";
    private static final int MOST = 12;
    private static final int TRIES = 5;

    private HubRegister() {}

    /** Puts an address on it, as the latest. */
    public static void enter(SharedLedger ledger, String address) throws LedgerUnavailable {
        for (int i = 0; i < TRIES; i++) {
            Optional<String> before = ledger.findShared(NAME);
            SequencedSet<String> all = new LinkedHashSet<>(read(before));
            if (all.contains(address)) {
                return;
            }
            all.add(address);
            while (all.size() > MOST) {
                all.removeFirst();
            }
            if (ledger.keepShared(NAME, before, String.join("\n", all))) {
                return;
            }
        }
    }

    public static List<String> listAddresses(SharedLedger ledger) throws LedgerUnavailable {
        return read(ledger.findShared(NAME));
    }

    private static List<String> read(Optional<String> kept) {
        return kept.map(text -> List.of(text.split("\n"))).orElse(List.of());
    }
}
