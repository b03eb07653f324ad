package org.muster.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.Standing;
import org.muster.ledger.Standing.Role;
import org.muster.server.host.Office;
import org.muster.server.hub.HubRegister;

/** A server that has opened its doors joins the hub, and says what it is there. */
final class Joining {
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final long PAUSE_MILLIS = 20;

    private Joining() {}

    static void join(SharedLedger ledger, Office office, Settings settings, int port) {
        String address =
                settings.address().orElseGet(() -> "http://" + host(settings) + ":" + port);
        ledger.join(office, address);
        settings.notices().accept(notice(settled(ledger)));
        try {
            HubRegister.enter(ledger, address);
        } catch (LedgerUnavailable e) {
            // only the page that names all servers lacks this one until its next start
            settings.notices().accept(String.valueOf(e.getMessage()));
        }
    }

    /** The others need an address of this machine, not "any". */
    private static String host(Settings settings) {
        try {
            InetAddress bound = InetAddress.getByName(settings.bindAddress());
            String host =
                    bound.isAnyLocalAddress()
                            ? InetAddress.getLocalHost().getHostAddress()
                            : bound.getHostAddress();
            return host.contains(":") ? "[" + host + "]" : host;
        } catch (UnknownHostException e) {
            return settings.bindAddress();
        }
    }

    private static Standing settled(SharedLedger ledger) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Standing standing = ledger.standing();
        while (standing.role() == Role.WAITING && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return standing;
            }
            standing = ledger.standing();
        }
        return standing;
    }

    private static String notice(Standing standing) {
        return switch (standing.role()) {
            case WRITER -> "This server writes (term " + standing.term() + ").";
            case FOLLOWER -> "This server follows " + standing.holder() + ", which writes.";
            case WAITING -> "No server of this hub writes yet. " + standing.trouble();
            case PARTED -> standing.trouble();
        };
    }
}
