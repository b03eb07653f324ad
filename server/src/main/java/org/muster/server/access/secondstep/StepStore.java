package org.muster.server.access.secondstep;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger;
import org.muster.server.Settings;
import org.muster.server.host.FolderKey;
import org.muster.server.host.SealedNote;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps all second steps, sealed, in one note.
 *
 * <p>Threads: one at a time; other servers are noticed.
 */
@Component
final class StepStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedNote note;

    /** What was kept at one time. */
    record Kept(List<SecondStep> steps, SealedNote.Kept note) {}

    StepStore(Settings settings, FolderKey key, Optional<SharedLedger> shared)
            throws LedgerUnavailable {
        note = new SealedNote(settings.dataFolder(), "second-steps", key, shared);
    }

    Kept read() throws IOException {
        SealedNote.Kept kept = note.read();
        return new Kept(
                kept.clear()
                        .map(clear -> List.of(JSON.readValue(clear, SecondStep[].class)))
                        .orElse(List.of()),
                kept);
    }

    /** False where another server has changed them since they were read: nothing is kept then. */
    boolean replace(Kept before, List<SecondStep> steps) throws IOException {
        return note.replace(before.note(), JSON.writeValueAsBytes(steps));
    }
}
