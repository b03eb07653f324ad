package org.muster.core.station;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.station.StationFact.StationsPlanned;

/** Which stations a gate has, in their order. */
public record StationPlan(String gate, StationMode mode, List<Station> stations) {

    /** The last plan made for a gate; case and blanks around its name do not matter. */
    public static Optional<StationPlan> find(View view, String gate) {
        return listAll(view).stream().filter(plan -> isSame(plan.gate(), gate)).findFirst();
    }

    /** The present plan of every gate that has one, the latest first. */
    public static List<StationPlan> listAll(View view) {
        List<StationPlan> latestFirst =
                view.subjects(Subject.Kind.OPERATION)
                        .flatMap(operation -> view.history(operation).stream())
                        .map(Recorded::fact)
                        .filter(StationsPlanned.class::isInstance)
                        .map(StationsPlanned.class::cast)
                        .map(plan -> new StationPlan(plan.gate(), plan.mode(), plan.stations()))
                        .toList()
                        .reversed();
        return latestFirst.stream()
                .filter(plan ->
                        latestFirst.stream()
                                .filter(other -> isSame(other.gate(), plan.gate()))
                                .findFirst()
                                .filter(first -> first == plan)
                                .isPresent())
                .toList();
    }

    static boolean isSame(String gate, String other) {
        return gate.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether it is where people come in. */
    public boolean isFirst(Station station) {
        return !stations.isEmpty() && stations.getFirst() == station;
    }

    /** The stations that come before one. */
    public List<Station> before(Station station) {
        return stations.stream().filter(each -> each.compareTo(station) < 0).toList();
    }
}
