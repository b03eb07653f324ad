package org.muster.core.listing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.ListId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.listing.ListingFact.ListBegun;
import org.muster.core.listing.ListingFact.ListEnded;
import org.muster.core.listing.ListingFact.RowLeftOut;
import org.muster.core.listing.ListingFact.RowListed;

/**
 * How far a list has been taken in.
 *
 * @param taken rows that are listed
 * @param leftOut rows of which nobody could be made
 * @param ended what came of it, once all of it was taken in
 */
public record ListState(
        ListId id,
        ListPlan plan,
        Instant begun,
        int taken,
        int leftOut,
        Optional<ListEnded> ended) {

    /** The latest first. */
    public static final Comparator<ListState> ORDER =
            Comparator.comparing(ListState::begun)
                    .reversed()
                    .thenComparing(list -> list.id().value());

    /**
     * What the list is; its beginning is its first fact, so that a list of a million is not read.
     */
    public static Optional<ListPlan> findPlan(View view, ListId id) {
        for (Recorded recorded : view.recorded(id)) {
            if (recorded.fact() instanceof ListBegun begun) {
                return Optional.of(begun.plan());
            }
        }
        return Optional.empty();
    }

    public static Optional<ListState> find(View view, ListId id) {
        Set<Listing> taken = new HashSet<>();
        Set<Listing> leftOut = new HashSet<>();
        Optional<Recorded> begun = Optional.empty();
        Optional<ListEnded> ended = Optional.empty();
        for (Recorded recorded : view.history(id)) {
            switch (recorded.fact()) {
                case ListBegun first -> begun = begun.or(() -> Optional.of(recorded));
                case RowListed row -> taken.add(row.at());
                case RowLeftOut row -> leftOut.add(row.at());
                case ListEnded end -> ended = Optional.of(end);
                default -> {}
            }
        }
        Optional<ListEnded> end = ended;
        return begun.map(first ->
                new ListState(
                        id,
                        ((ListBegun) first.fact()).plan(),
                        first.stamp().instant(),
                        taken.size(),
                        leftOut.size(),
                        end));
    }

    /** All lists, the latest first. */
    public static List<ListState> listAll(View view) {
        return view.lists().flatMap(id -> find(view, id).stream()).sorted(ORDER).toList();
    }
}
