package org.muster.core.export;

import java.time.Instant;
import java.util.List;
import org.muster.core.fact.Command;
import org.muster.core.fact.ExportId;
import org.muster.core.register.Note;

/** What is done with exports. */
public sealed interface ExportCommand extends Command {

    record AskExport(
            ExportRows rows,
            List<ExportField> fields,
            ExportForm form,
            Recipient recipient,
            Note reason,
            Instant until)
            implements ExportCommand {
        public AskExport {
            fields = fields.stream().distinct().sorted().toList();
        }
    }

    /**
     * Given by the page alone, which makes the canaries.
     *
     * @param people how many it is about, as whoever approves was told
     */
    record ApproveExport(ExportId export, int people, List<Canary> canaries)
            implements ExportCommand {
        public ApproveExport {
            canaries = List.copyOf(canaries);
        }
    }

    record DeclineExport(ExportId export, Note why) implements ExportCommand {}

    record RevokeExport(ExportId export, Note why) implements ExportCommand {}

    /** Given by the server, before a file leaves. */
    record RecordTaken(ExportId export, int rows, String hash) implements ExportCommand {}
}
