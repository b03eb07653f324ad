package org.muster.core.tripwire;

import java.util.List;
import java.util.stream.Stream;
import org.muster.core.fact.CameLater;
import org.muster.core.tripwire.TripwireCondition.DemarcheUnanswered;
import org.muster.core.tripwire.TripwireCondition.IncidentReaches;
import org.muster.core.tripwire.TripwireCondition.LegNotCleared;
import org.muster.core.tripwire.TripwireCondition.PlaceBecomes;
import org.muster.core.tripwire.TripwireCondition.PostReaches;
import org.muster.core.tripwire.TripwireCondition.PresencePasses;
import org.muster.core.tripwire.TripwireCondition.ReadingBelow;

/** The conditions of a tripwire by their kinds, as they are kept. */
public record TripwireConditions(
        List<IncidentReaches> incidents,
        List<PlaceBecomes> places,
        List<LegNotCleared> legs,
        List<DemarcheUnanswered> demarches,
        List<ReadingBelow> readings,
        @CameLater List<PostReaches> posts,
        @CameLater List<PresencePasses> presences) {

    public TripwireConditions {
        incidents = List.copyOf(incidents);
        places = List.copyOf(places);
        legs = List.copyOf(legs);
        demarches = List.copyOf(demarches);
        readings = List.copyOf(readings);
        posts = List.copyOf(posts);
        presences = List.copyOf(presences);
    }

    public static TripwireConditions of(TripwireCondition... conditions) {
        return new TripwireConditions(
                some(IncidentReaches.class, conditions),
                some(PlaceBecomes.class, conditions),
                some(LegNotCleared.class, conditions),
                some(DemarcheUnanswered.class, conditions),
                some(ReadingBelow.class, conditions),
                some(PostReaches.class, conditions),
                some(PresencePasses.class, conditions));
    }

    private static <C> List<C> some(Class<C> kind, TripwireCondition... conditions) {
        return Stream.of(conditions).filter(kind::isInstance).map(kind::cast).toList();
    }

    public List<TripwireCondition> listAll() {
        return Stream.<List<? extends TripwireCondition>>of(
                        incidents, places, legs, demarches, readings, posts, presences)
                .<TripwireCondition>flatMap(List::stream)
                .toList();
    }
}
