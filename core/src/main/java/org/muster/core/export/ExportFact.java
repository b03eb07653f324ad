package org.muster.core.export;

import java.time.Instant;
import java.util.List;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.register.Note;

/**
 * What became of exports. {@code person} is nobody: it stands for the export, and with its key
 * words, recipient and canaries are sealed.
 */
public sealed interface ExportFact extends Fact, AboutPerson {
    ExportId export();

    @Override
    default List<Subject> subjects() {
        return List.of(export());
    }

    /**
     * Somebody asked for people's data to leave.
     *
     * @param until when the link ends
     */
    record ExportAsked(
            ExportId export,
            PersonId person,
            ExportRows rows,
            List<ExportField> fields,
            ExportForm form,
            Recipient recipient,
            Note reason,
            Instant until)
            implements ExportFact {
        public ExportAsked {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A second officer let them leave: as they are at this moment, with these marks among them.
     *
     * @param people how many they are, without the marks
     */
    record ExportApproved(ExportId export, PersonId person, int people, List<Canary> canaries)
            implements ExportFact {
        public ExportApproved {
            canaries = List.copyOf(canaries);
        }
    }

    /** They do not leave. */
    record ExportDeclined(ExportId export, PersonId person, Note why) implements ExportFact {}

    /** The link gives nothing any more. What was taken by then is taken. */
    record ExportRevoked(ExportId export, PersonId person, Note why) implements ExportFact {}

    /**
     * Somebody who had the link took the file.
     *
     * @param rows of people, without canaries
     * @param hash of the encrypted file: SHA-256 in hexadecimal digits
     */
    record ExportTaken(ExportId export, PersonId person, int rows, String hash)
            implements ExportFact {}
}
