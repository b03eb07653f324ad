package org.muster.core.listing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.muster.core.fact.Fact;
import org.muster.core.fact.History;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.ListingFact.RowParted;

/** The rows that lists hold of one person: those that speak, and those that no longer do. */
public final class Listings {
    private final SequencedMap<Listing, RowListed> speaking = new LinkedHashMap<>();
    private final Set<Listing> replaced = new HashSet<>();
    private final List<RowListed> silent = new ArrayList<>();

    private static final Listings NONE = new Listings();

    public static Listings of(View view, PersonId person) {
        return of(view.history(person));
    }

    /** Reads a person's history. */
    public static Listings of(History history) {
        Listings listings = NONE;
        for (Recorded recorded : history) {
            if (recorded.fact() instanceof RowListed || recorded.fact() instanceof RowParted) {
                listings = listings == NONE ? new Listings() : listings;
                listings.take(recorded.fact());
            }
        }
        return listings;
    }

    /**
     * Where the rows stand that no longer speak; mostly there are none, and then nothing is read.
     */
    public static Set<Listing> silent(History history) {
        for (Recorded recorded : history) {
            if (recorded.fact() instanceof RowParted
                    || recorded.fact() instanceof RowListed row && row.replaces().isPresent()) {
                Listings listings = of(history);
                Set<Listing> silent = new HashSet<>();
                listings.silent.forEach(row -> silent.add(row.at()));
                silent.removeAll(listings.speaking.keySet());
                return silent;
            }
        }
        return Set.of();
    }

    private void take(Fact fact) {
        switch (fact) {
            case RowListed row -> list(row);
            case RowParted parted -> silence(parted.at());
            default -> {}
        }
    }

    private void list(RowListed row) {
        row.replaces().ifPresent(this::replace);
        silence(row.at());
        if (replaced.contains(row.at())) {
            silent.add(row); // its next version came first
        } else {
            speaking.put(row.at(), row);
        }
    }

    private void replace(Listing earlier) {
        replaced.add(earlier);
        silence(earlier);
    }

    private void silence(Listing at) {
        RowListed row = speaking.remove(at);
        if (row != null) {
            silent.add(row);
        }
    }

    /** The rows that speak, in the order in which they were taken in. */
    public List<RowListed> listSpeaking() {
        return List.copyOf(speaking.values());
    }

    /** Rows that were found to be about somebody else, or of which a later version came. */
    public List<RowListed> listSilent() {
        return List.copyOf(silent);
    }

    public boolean isEmpty() {
        return speaking.isEmpty() && silent.isEmpty();
    }

    public Optional<RowListed> find(Listing at) {
        return Optional.ofNullable(speaking.get(at));
    }
}
