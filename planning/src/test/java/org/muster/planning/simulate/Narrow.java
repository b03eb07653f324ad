package org.muster.planning.simulate;

import java.util.List;
import java.util.OptionalInt;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;

/** The same places with less room. */
final class Narrow {
    private Narrow() {}

    static Problem of(Problem problem, int rally, int terminal) {
        List<Place> places =
                problem.places().stream().map(place -> narrowed(place, rally, terminal)).toList();
        return problem.withPlaces(places);
    }

    private static Place narrowed(Place place, int rally, int terminal) {
        return switch (place) {
            case Place.Town town -> town;
            case Place.Haven haven -> haven;
            case Place.RallyPoint point ->
                    new Place.RallyPoint(point.id(), point.open(), OptionalInt.of(rally));
            case Place.Terminal one ->
                    new Place.Terminal(
                            one.id(),
                            one.open(),
                            OptionalInt.of(terminal),
                            one.perHour(),
                            one.parking(),
                            one.runway(),
                            one.fuel());
        };
    }
}
