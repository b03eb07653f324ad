package org.muster.core.roll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.request.RequestFact.SeatOffered;

/**
 * Those whom the clock alone can move: an offer that nobody answers is over when it expires, and no
 * fact says so.
 */
final class Expiries {
    private final NavigableMap<Instant, Collection<PersonId>> waiting = new TreeMap<>();

    /** Every offer of the view that has not expired at the moment it is read. */
    static Expiries of(View view) {
        Expiries expiries = new Expiries();
        view.requests().forEach(id -> view.history(id).forEach(expiries::note));
        expiries.takeUpTo(view.moment());
        return expiries;
    }

    void note(Recorded recorded) {
        if (recorded.fact() instanceof SeatOffered offered) {
            waiting.computeIfAbsent(offered.expires(), at -> new ArrayList<>())
                    .addAll(offered.members());
        }
    }

    /** Those whose offers expired up to a moment, each told once. */
    Set<PersonId> takeUpTo(Instant moment) {
        NavigableMap<Instant, Collection<PersonId>> over = waiting.headMap(moment, true);
        Set<PersonId> persons = new HashSet<>();
        over.values().forEach(persons::addAll);
        over.clear();
        return persons;
    }
}
