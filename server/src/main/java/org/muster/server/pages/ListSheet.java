package org.muster.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muster.core.disclosure.Disclosure;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.listing.ListState;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingFact.RowLeftOut;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.ListingFact.RowParted;
import org.muster.core.listing.Match;
import org.muster.core.register.Nationality;
import org.muster.core.register.Source;
import org.muster.core.request.ListParties;

/**
 * One list and its rows.
 *
 * @param of the state whose list it is; empty where nobody said
 * @param rows the first of them, by sheet and row
 * @param parties who can be asked for; empty where nobody can be, or it is not counted
 */
public record ListSheet(
        ListState state,
        Optional<Nationality> of,
        List<Row> rows,
        List<RowLeftOut> leftOut,
        Optional<ListParties> parties) {
    private static final int SHOWN = 500;

    /** Of longer lists it is counted when somebody asks for it. */
    private static final int SOON_COUNTED = 2_000;

    /** One row, whose it is, and how it came to them. */
    public record Row(Listing at, PersonId person, String name, Match match) {}

    /**
     * @param counting whether it is to be counted who can be asked for, however long that takes
     */
    static Optional<ListSheet> find(View view, ListId id, boolean counting) {
        return ListState.find(view, id).map(state -> of(view, state, counting));
    }

    /** Whether its sender may say that all of them want to leave. */
    public boolean mayBeAsked() {
        return mayBeAsked(state);
    }

    private static boolean mayBeAsked(ListState state) {
        return state.ended().isPresent()
                && state.plan().source().kind() != Source.Kind.CONSULAR_REGISTER;
    }

    private static Optional<ListParties> parties(View view, ListState state, boolean counting) {
        return mayBeAsked(state) && (counting || state.taken() <= SOON_COUNTED)
                ? Optional.of(ListParties.of(view, state.id(), state.plan().asOf()))
                : Optional.empty();
    }

    private static ListSheet of(View view, ListState state, boolean counting) {
        List<RowListed> listed = new ArrayList<>();
        List<RowLeftOut> leftOut = new ArrayList<>();
        for (Recorded recorded : view.history(state.id())) {
            switch (recorded.fact()) {
                case RowListed row -> listed.add(row);
                case RowParted parted ->
                        listed.removeIf(row ->
                                row.at().equals(parted.at())
                                        && row.person().equals(parted.person()));
                case RowLeftOut row -> leftOut.add(row);
                default -> {}
            }
        }
        return new ListSheet(
                state,
                Disclosure.findState(view, state.id()),
                listed.stream()
                        .sorted(
                                Comparator.comparing((RowListed row) -> row.at().sheet())
                                        .thenComparingInt(row -> row.at().row()))
                        .limit(SHOWN)
                        .map(row ->
                                new Row(
                                        row.at(),
                                        row.person(),
                                        row.words().details().name().onLists(),
                                        row.match()))
                        .toList(),
                leftOut.stream().limit(SHOWN).toList(),
                parties(view, state, counting));
    }
}
