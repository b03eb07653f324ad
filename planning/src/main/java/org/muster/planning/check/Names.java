package org.muster.planning.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Road;

/** What a problem holds, by id. */
public record Names(
        Map<String, Place> places,
        Map<String, Road> roads,
        Map<String, Fleet> fleets,
        Map<String, Escorts> escorts,
        Map<String, Carrier> carriers,
        Map<String, Leg> legs,
        Map<String, Party> parties) {

    public static Names of(Problem problem) {
        return new Names(
                byId(problem.places(), Place::id),
                byId(problem.roads(), Road::id),
                byId(problem.fleets(), Fleet::id),
                byId(problem.escorts(), Escorts::id),
                byId(problem.carriers(), Carrier::id),
                byId(problem.legs(), Leg::id),
                byId(problem.parties(), Party::id));
    }

    private static <T> Map<String, T> byId(Collection<T> things, Function<T, String> id) {
        Map<String, T> named = HashMap.newHashMap(things.size());
        things.forEach(thing -> named.putIfAbsent(id.apply(thing), thing));
        return named;
    }

    public Optional<Place.Terminal> findTerminal(String id) {
        return places.get(id) instanceof Place.Terminal terminal
                ? Optional.of(terminal)
                : Optional.empty();
    }

    public Optional<Place.RallyPoint> findRallyPoint(String id) {
        return places.get(id) instanceof Place.RallyPoint point
                ? Optional.of(point)
                : Optional.empty();
    }

    public Optional<Place.Haven> findHaven(String id) {
        return places.get(id) instanceof Place.Haven haven ? Optional.of(haven) : Optional.empty();
    }
}
