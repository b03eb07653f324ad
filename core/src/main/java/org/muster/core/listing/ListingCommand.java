package org.muster.core.listing;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Note;
import org.muster.core.sameness.Likeness;

/** What is done with lists and their rows. */
public sealed interface ListingCommand extends Command {

    record BeginList(ListId list, ListPlan plan) implements ListingCommand {}

    /** Some rows of a list that was begun; all or none. */
    record TakeRows(ListId list, List<TakenRow> rows, List<LeftOut> leftOut)
            implements ListingCommand {
        public TakeRows {
            rows = List.copyOf(rows);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * One row, and whose it is.
     *
     * @param doubts persons whom it may be about as well
     */
    record TakenRow(
            String sheet,
            int row,
            RowWords words,
            Target target,
            Match match,
            Optional<Listing> replaces,
            List<Doubt> doubts) {
        public TakenRow {
            doubts = List.copyOf(doubts);
        }
    }

    /** Whom a row is about. */
    sealed interface Target {
        /** Somebody who is known. */
        record Known(PersonId person) implements Target {}

        /** Somebody new; rows of one command with the same number are about the same person. */
        record Newcomer(int number) implements Target {}
    }

    /** Somebody whom a row may be about as well, and what speaks for it. */
    record Doubt(Target target, Likeness likeness) {}

    /** A row of which nobody can be made. */
    record LeftOut(String sheet, int row, List<String> problems) {
        public LeftOut {
            problems = List.copyOf(problems);
        }
    }

    record EndList(ListId list) implements ListingCommand {}

    /** A row of a person is about somebody else: a known person, or one who is new. */
    record PartRow(PersonId person, Listing at, Optional<PersonId> to, Note reason)
            implements ListingCommand {}
}
