package org.muster.planning.model;

import static org.muster.planning.model.Ids.quoted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with legs. */
final class LegCheck {
    private final Problem problem;
    private final Known known;
    private final Ranges ranges;
    private final Map<String, Carrier> carriers = new HashMap<>();

    LegCheck(Problem problem, Known known) {
        this.problem = problem;
        this.known = known;
        this.ranges = known.ranges;
        problem.carriers().forEach(carrier -> carriers.putIfAbsent(carrier.id(), carrier));
    }

    void check() {
        Where legs = Where.ROOT.field("legs");
        for (int i = 0; i < problem.legs().size(); i++) {
            checkLeg(legs.at(i), problem.legs().get(i));
        }
    }

    private void checkLeg(Where where, Leg leg) {
        known.places.mustHave(where.field("from"), leg.from());
        known.places.mustHave(where.field("to"), leg.to());
        checkEnds(where, leg);
        checkTimes(where, leg);
        known.carriers.mustHave(where.field("carrier"), leg.carrier());
        leg.room().ifPresent(room -> ranges.room(where.field("room"), room));
        if (leg.carrier().isEmpty() && leg.room().isEmpty()) {
            known.faults.add(
                    where.field("carrier"),
                    "",
                    "a leg names its carrier or has its own room",
                    "add one of them, or leave the leg out");
        }
        checkTaken(where.field("taken"), leg);
        ranges.lasting(where.field("lead"), leg.lead());
        ranges.lasting(where.field("back"), leg.back());
        ranges.chance(where.field("clearance"), leg.clearance());
        ranges.whole(where.field("distance"), leg.distance(), 1, Ranges.MOST);
    }

    private void checkEnds(Where where, Leg leg) {
        known.findPlace(leg.from())
                .filter(place -> !(place instanceof Place.Terminal))
                .ifPresent(_ ->
                        known.faults.add(
                                where.field("from"),
                                quoted(leg.from()),
                                "a leg leaves from a terminal",
                                "name an airport or a port"));
        known.findPlace(leg.to())
                .filter(place -> !(place instanceof Place.Haven))
                .ifPresent(_ ->
                        known.faults.add(
                                where.field("to"),
                                quoted(leg.to()),
                                "a leg leads to a haven and not back into the country",
                                "name a haven, or make it a road"));
    }

    private void checkTimes(Where where, Leg leg) {
        ranges.time(where.field("departs"), leg.departs());
        ranges.time(where.field("arrives"), leg.arrives());
        if (!leg.arrives().isAfter(leg.departs())) {
            known.faults.add(
                    where.field("arrives"),
                    leg.arrives().toString(),
                    "it must be after the departure, " + leg.departs(),
                    "correct one of the two times");
        }
        if (leg.flown() && leg.departs().isBefore(problem.from())) {
            known.faults.add(
                    where.field("flown"),
                    "true",
                    "it departs before the plan's now, " + problem.from(),
                    "leave a leg that is gone out, with whoever is on it");
        }
    }

    private void checkTaken(Where where, Leg leg) {
        Load taken = leg.taken();
        ranges.whole(where.field("seats"), taken.seats(), 0, Ranges.MOST_SEATS);
        ranges.whole(where.field("laps"), taken.laps(), 0, Ranges.MOST_SEATS);
        ranges.whole(where.field("stretchers"), taken.stretchers(), 0, Ranges.MOST_SEATS);
        ranges.whole(where.field("wheelchairs"), taken.wheelchairs(), 0, Ranges.MOST_SEATS);
        List<Room> rooms = rooms(leg);
        if (!rooms.isEmpty() && rooms.stream().noneMatch(room -> room.holds(taken))) {
            known.faults.add(
                    where,
                    "%d seats, %d laps, %d stretchers, %d wheelchairs"
                            .formatted(
                                    taken.seats(),
                                    taken.laps(),
                                    taken.stretchers(),
                                    taken.wheelchairs()),
                    "the leg has no room for as many",
                    "correct it or the room");
        }
    }

    private List<Room> rooms(Leg leg) {
        if (leg.room().isPresent()) {
            return List.of(leg.room().get());
        }
        return leg.carrier()
                .map(carriers::get)
                .map(carrier -> carrier.fits().stream().map(Carrier.Fit::room).toList())
                .orElse(List.of());
    }
}
