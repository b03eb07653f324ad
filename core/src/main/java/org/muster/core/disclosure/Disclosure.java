package org.muster.core.disclosure;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.disclosure.DisclosureFact.DisclosureAgreed;
import org.muster.core.disclosure.DisclosureFact.DisclosureEnded;
import org.muster.core.disclosure.DisclosureFact.ListAttributed;
import org.muster.core.erasure.Erasure;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.ListingFact.RowParted;
import org.muster.core.register.Nationality;

/**
 * Of whom one state may be told by name, in one view. Nothing is taken for granted: a nationality
 * alone says nothing of whether somebody wants their authorities to know of them.
 */
public final class Disclosure {
    private final View view;
    private final Nationality state;
    private final Set<ListId> own;

    private Disclosure(View view, Nationality state, Set<ListId> own) {
        this.view = view;
        this.state = state;
        this.own = own;
    }

    public static Disclosure with(View view, Nationality state) {
        Set<ListId> own = new HashSet<>();
        view.subjects(Subject.Kind.LIST)
                .map(ListId.class::cast)
                .filter(list -> findState(view, list).filter(state::equals).isPresent())
                .forEach(own::add);
        return new Disclosure(view, state, own);
    }

    /** Whose list it is, as said last; empty where nobody said. */
    public static Optional<Nationality> findState(View view, ListId list) {
        Optional<Nationality> state = Optional.empty();
        for (Recorded recorded : view.history(list)) {
            if (recorded.fact() instanceof ListAttributed attributed) {
                state = Optional.of(attributed.state());
            }
        }
        return state;
    }

    /** What they said last, by when they said it; of one moment what was recorded later counts. */
    private static final class Said {
        private Optional<Boolean> agreed = Optional.empty();
        private Instant last = Instant.MIN;

        void hear(Instant at, boolean agrees) {
            if (!at.isBefore(last)) {
                agreed = Optional.of(agrees);
                last = at;
            }
        }
    }

    /**
     * Why it may be told of somebody; empty: it may not. Who said no stays unnamed, whatever list
     * they are on.
     */
    public Optional<DisclosedBy> find(PersonId person) {
        if (Erasure.isErased(view, person)) {
            return Optional.empty();
        }
        Said said = new Said();
        Map<Listing, Boolean> rows = new HashMap<>();
        for (Recorded recorded : view.history(person)) {
            switch (recorded.fact()) {
                case DisclosureAgreed one when one.with().equals(state) ->
                        said.hear(one.at(), true);
                case DisclosureEnded one when one.with().equals(state) ->
                        said.hear(one.at(), false);
                case RowListed row -> {
                    row.replaces().ifPresent(before -> rows.put(before, false));
                    rows.put(row.at(), true);
                }
                case RowParted row -> rows.put(row.at(), false);
                default -> {}
            }
        }
        if (said.agreed.isPresent()) {
            return said.agreed.get() ? Optional.of(DisclosedBy.CONSENT) : Optional.empty();
        }
        return rows.entrySet().stream()
                        .anyMatch(row -> row.getValue() && own.contains(row.getKey().list()))
                ? Optional.of(DisclosedBy.OWN_LIST)
                : Optional.empty();
    }
}
