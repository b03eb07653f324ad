package org.muster.exercises.cast;

import java.time.Instant;
import java.util.List;
import org.muster.exercises.figures.LegLoad;

/**
 * A synthetic family. {@code legs} are the legs that carry it, in order; none for people who do not
 * leave with us. A party that is not listed is known only from its own request, or from the gate
 * when it walks in.
 */
public record CastParty(
        List<CastPerson> members, boolean listed, Coming coming, Instant asks, List<LegLoad> legs) {
    public CastParty {
        members = List.copyOf(members);
        legs = List.copyOf(legs);
    }

    /** What a family does. */
    public enum Coming {
        /** Asks beforehand and is carried. */
        ASKS,
        /** Turns up at the gate without having asked. */
        WALKS_IN,
        /** Asks, and then stays. */
        CHANGES_MIND,
        /** Is here and wants to stay. */
        STAYS,
        /** Is on the lists and somewhere else. */
        AWAY,
        /** Is on the lists and nobody has found out where. */
        UNREACHED
    }

    public int size() {
        return members.size();
    }
}
