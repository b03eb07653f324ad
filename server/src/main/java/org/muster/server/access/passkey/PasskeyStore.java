package org.muster.server.access.passkey;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger;
import org.muster.server.Settings;
import org.muster.server.host.FolderKey;
import org.muster.server.host.SealedNote;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps all passkeys, sealed, in one note.
 *
 * <p>Threads: any; changes are made one after another, also where servers share them.
 */
@Component
final class PasskeyStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TRIES_TO_KEEP = 5;

    private final SealedNote note;

    PasskeyStore(Settings settings, FolderKey key, Optional<SharedLedger> shared)
            throws LedgerUnavailable {
        note = new SealedNote(settings.dataFolder(), "passkeys", key, shared);
    }

    synchronized List<Passkey> read() throws IOException {
        return listed(note.read());
    }

    /** The change may be asked for again, of what another server has made of them meanwhile. */
    synchronized void change(UnaryOperator<List<Passkey>> change) throws IOException {
        for (int i = 0; i < TRIES_TO_KEEP; i++) {
            SealedNote.Kept kept = note.read();
            List<Passkey> before = listed(kept);
            List<Passkey> after = change.apply(before);
            if (after.equals(before) || note.replace(kept, JSON.writeValueAsBytes(after))) {
                return;
            }
        }
        throw new IOException("other servers change them at the same time; try again");
    }

    private static List<Passkey> listed(SealedNote.Kept kept) {
        return kept.clear()
                .map(clear -> List.of(JSON.readValue(clear, Passkey[].class)))
                .orElse(List.of());
    }
}
