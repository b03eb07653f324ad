package org.muster.core.tripwire;

import java.time.Duration;
import java.util.Optional;
import org.muster.core.incident.IncidentKind;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;
import org.muster.core.post.PostStatus;
import org.muster.core.register.Nationality;

/** One thing that a tripwire waits for. Each time that it comes about is a {@link Signal}. */
public sealed interface TripwireCondition {

    /**
     * An incident is reported to be as bad as this.
     *
     * @param kind empty: of any kind
     */
    record IncidentReaches(Optional<IncidentKind> kind, IncidentSeverity atLeast)
            implements TripwireCondition {}

    /** A place of a kind comes to be so. */
    record PlaceBecomes(PlaceKind kind, PlaceStatus status) implements TripwireCondition {}

    /**
     * A leg is without a clearance that it needs so long before it departs, or is refused one after
     * that. What nobody said it needs is not missed.
     */
    record LegNotCleared(Duration before) implements TripwireCondition {}

    /** A démarche has had no answer for so long after its deadline. */
    record DemarcheUnanswered(Duration after) implements TripwireCondition {}

    /**
     * A post comes to be at least so grave.
     *
     * @param state whose posts; empty: of any state
     */
    record PostReaches(Optional<Nationality> state, PostStatus atLeast)
            implements TripwireCondition {}

    /**
     * So many persons, or so few, come to be here by what is known of them, whoever was carried out
     * left aside.
     */
    record PresencePasses(PresenceSide side, int persons) implements TripwireCondition {}

    /** Something lasts for fewer days than this. */
    record ReadingBelow(ReadingKind what, int days) implements TripwireCondition {}
}
