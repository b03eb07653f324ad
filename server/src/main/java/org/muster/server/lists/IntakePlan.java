package org.muster.server.lists;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.listing.Listing;
import org.muster.core.listing.Match;
import org.muster.core.sameness.Likeness;
import org.muster.core.sameness.Pair;

/**
 * What would become of each row of a list that is not taken in yet.
 *
 * @param rows in the order of the list
 * @param there rows that are taken in already
 * @param bridges known persons whom a row makes look like one, and why
 */
public record IntakePlan(List<PlannedRow> rows, int there, Map<Pair, Likeness> bridges) {
    public IntakePlan {
        rows = List.copyOf(rows);
        bridges = Map.copyOf(bridges);
    }

    /** Whom a row is about. */
    public sealed interface Whose {
        record Known(PersonId person) implements Whose {}

        /** Somebody new: rows of one group are about the same person. */
        record Newcomer(String group) implements Whose {}
    }

    /** Somebody whom a row may be about as well. */
    public record Doubt(Whose whose, Likeness likeness) {}

    /**
     * One row.
     *
     * @param replaces the row of an earlier version of the list
     * @param unchanged whether that one says the very same
     */
    public record PlannedRow(
            ReadList.Row row,
            Whose whose,
            Match match,
            Optional<Listing> replaces,
            boolean unchanged,
            List<Doubt> doubts) {
        public PlannedRow {
            doubts = List.copyOf(doubts);
        }

        boolean asks() {
            return !doubts.isEmpty();
        }
    }

    /** The first row of each newcomer. */
    public int created() {
        return (int)
                rows.stream()
                        .map(PlannedRow::whose)
                        .filter(Whose.Newcomer.class::isInstance)
                        .distinct()
                        .count();
    }

    /** Rows about somebody known, or about a newcomer who has a row already. */
    public int updated() {
        return rows.size() - created() - unchanged();
    }

    public int unchanged() {
        return (int) rows.stream().filter(PlannedRow::unchanged).count();
    }

    public int toReview() {
        return (int) rows.stream().filter(PlannedRow::asks).count();
    }
}
