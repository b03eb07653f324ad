package org.muster.server.join;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.OwnerOnly;
import org.muster.ledger.SharedLedger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where tickets wait: a file of the data folder, or the database that servers share; sealed with
 * the operator's key, since a token lets anybody fetch.
 *
 * <p>Threads: one at a time.
 */
final class TicketStore {
    private static final String NAME = "tickets";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final DurableLedger ledger;

    TicketStore(Path folder, DurableLedger ledger) {
        this.file = folder.resolve("tickets.sealed");
        this.ledger = ledger;
    }

    /** What is kept, and how it lay there. */
    record Read(Optional<String> stored, List<KeptTicket> tickets) {
        Read {
            tickets = List.copyOf(tickets);
        }
    }

    Read read() throws LedgerUnavailable {
        try {
            Optional<String> stored = stored();
            if (stored.isEmpty()) {
                return new Read(stored, List.of());
            }
            byte[] sealed = Base64.getDecoder().decode(stored.get());
            byte[] text = ledger.operatorKey().unwrap(sealed, NAME);
            return new Read(stored, List.of(JSON.readValue(text, KeptTicket[].class)));
        } catch (IOException | GeneralSecurityException e) {
            throw new LedgerUnavailable(
                    "The tickets of gates that have not come yet cannot be read ("
                            + e.getMessage()
                            + "). Revoke those gates and make new tickets.",
                    e);
        }
    }

    /** Keeps them in place of what was read; all or nothing. */
    void replace(Read before, List<KeptTicket> tickets) throws LedgerUnavailable {
        byte[] sealed = ledger.operatorKey().wrap(JSON.writeValueAsBytes(tickets), NAME);
        String text = Base64.getEncoder().encodeToString(sealed);
        try {
            if (!(ledger instanceof SharedLedger shared)) {
                OwnerOnly.replace(file, text.getBytes(StandardCharsets.US_ASCII));
            } else if (!shared.keepShared(NAME, before.stored(), text)) {
                throw new LedgerUnavailable(
                        "Another server has just kept a ticket. Send it again.", null);
            }
        } catch (IOException e) {
            throw new LedgerUnavailable(
                    "The ticket could not be kept ("
                            + e.getMessage()
                            + "). Make sure that the data folder belongs to you and has room.",
                    e);
        }
    }

    private Optional<String> stored() throws IOException, LedgerUnavailable {
        if (ledger instanceof SharedLedger shared) {
            return shared.findShared(NAME);
        }
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }
}
