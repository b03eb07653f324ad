package org.muster.planning.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** Every name that a problem gives, and where what is wrong with them is collected. */
final class Known {
    final Faults faults;
    final Ranges ranges;
    final Ids places;
    final Ids roads;
    final Ids escorts;
    final Ids carriers;
    final Ids legs;
    final Ids priorities;

    private final Map<String, Place> placesById = new HashMap<>();

    Known(Problem problem, Faults faults, IntUnaryOperator entries) {
        this.faults = faults;
        ranges = new Ranges(faults);
        places = collect(problem.places(), Place::id, "places", "place");
        roads = collect(problem.roads(), Road::id, "roads", "road");
        escorts = collect(problem.escorts(), Escorts::id, "escorts", "pool of escorts");
        carriers = collect(problem.carriers(), Carrier::id, "carriers", "carrier");
        legs = collect(problem.legs(), Leg::id, "legs", "leg");
        collect(problem.fleets(), Fleet::id, "fleets", "fleet");
        priorities = new Ids(faults, "policy", "class in the policy");
        Where classes = Where.ROOT.field("policy").field("priorities");
        for (int i = 0; i < problem.policy().priorities().size(); i++) {
            priorities.add(
                    classes.at(i).field("name"), problem.policy().priorities().get(i).name());
        }
        Ids parties = new Ids(faults, "parties", "party");
        Where section = Where.ROOT.field("parties");
        for (int i = 0; i < problem.parties().size(); i++) {
            parties.add(
                    section.at(entries.applyAsInt(i)).field("id"), problem.parties().get(i).id());
        }
        problem.places().forEach(place -> placesById.putIfAbsent(place.id(), place));
    }

    Optional<Place> findPlace(String id) {
        return Optional.ofNullable(placesById.get(id));
    }

    private <T> Ids collect(List<T> things, Function<T, String> id, String section, String thing) {
        Ids ids = new Ids(faults, section, thing);
        Where where = Where.ROOT.field(section);
        for (int i = 0; i < things.size(); i++) {
            ids.add(where.at(i).field("id"), id.apply(things.get(i)));
        }
        return ids;
    }
}
