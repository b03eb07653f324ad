package org.muster.planning.check;

import java.time.Instant;
import java.util.List;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;

/** A booking with its party, its roads and its leg. */
public record Trip(Party party, List<Hop> hops, Leg leg) {
    public Trip {
        hops = List.copyOf(hops);
    }

    /** When the party is at the terminal, ready to pass the gate. */
    public Instant there(Instant now) {
        if (!hops.isEmpty()) {
            return hops.getLast().arrives();
        }
        return later(party.ready(), now);
    }

    /** When the party goes on from where a hop brought it; -1: from where it is at first. */
    public Instant leaves(int hop) {
        return hop + 1 < hops.size() ? hops.get(hop + 1).departs() : leg.departs();
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
