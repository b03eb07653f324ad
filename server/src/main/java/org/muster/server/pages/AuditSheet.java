package org.muster.server.pages;

import java.util.List;
import org.muster.core.fact.PersonId;
import org.muster.ledger.reads.LoggedRead;
import org.muster.ledger.reads.ReadOutcome;
import org.muster.server.reads.Openings;

/**
 * What the log of reads says to a question.
 *
 * @param hours how far back it was looked
 * @param cut whether there are more than are shown
 * @param many who opened very many persons in the last hour
 * @param trouble why the log cannot be written just now; empty while it can
 * @param untold why the machine that is told each entry is not; empty while it is, or there is none
 */
public record AuditSheet(
        List<LoggedRead> rows,
        int hours,
        boolean cut,
        String query,
        List<Openings.Opened> many,
        String trouble,
        String untold) {
    static final int SHOWN = 200;

    /** Beside a fault, when nothing was looked for. */
    static final AuditSheet EMPTY = new AuditSheet(List.of(), 24, false, "", List.of(), "", "");

    private static final int REFERENCES = 4;

    /** The first persons of an answer that showed more. */
    public static List<PersonId> first(LoggedRead row) {
        return row.entry().persons().stream().limit(REFERENCES).toList();
    }

    /** How many persons beside those. */
    public static int others(LoggedRead row) {
        return Math.max(0, row.entry().persons().size() - REFERENCES);
    }

    public static boolean isRefused(LoggedRead row) {
        return row.entry().outcome() != ReadOutcome.SHOWN;
    }
}
