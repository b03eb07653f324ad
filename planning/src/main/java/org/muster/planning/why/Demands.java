package org.muster.planning.why;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.muster.planning.check.Rule;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Room;

/**
 * What a problem asks of every plan: that pinned parties go, that flown legs fly, and the limits
 * that these could pass. Limits first, then legs, then parties, the largest first: this is the
 * order in which a clash should name them.
 */
public final class Demands {
    private final Problem problem;
    private final Set<String> wanted = new HashSet<>();
    private final List<Demand> demands = new ArrayList<>();

    private Demands(Problem problem) {
        this.problem = problem;
    }

    public static List<Demand> listOf(Problem problem) {
        return new Demands(problem).list();
    }

    private List<Demand> list() {
        List<Party> pinned =
                problem.parties().stream()
                        .filter(party -> party.pinned() && party.told().isPresent())
                        .sorted(comparing(Party::souls).reversed())
                        .toList();
        pinned.forEach(party -> wanted.add(party.told().orElseThrow()));
        problem.legs().stream().filter(Leg::flown).forEach(leg -> wanted.add(leg.id()));
        problem.places().forEach(this::place);
        problem.carriers().forEach(this::carrier);
        for (Leg leg : problem.legs()) {
            if (wanted.contains(leg.id())) {
                leg(leg);
            }
        }
        for (Leg leg : problem.legs()) {
            if (leg.flown()) {
                demands.add(new Demand.Flies(leg.id(), leg.departs()));
            }
        }
        for (Party party : pinned) {
            party(party);
        }
        for (Party party : pinned) {
            demands.add(new Demand.Goes(party.id(), party.told().orElseThrow(), party.souls()));
        }
        return demands;
    }

    private void holds(Rule rule, String subject, String limit, Object... values) {
        demands.add(new Demand.Holds(rule, subject, Told.say(limit, List.of(values))));
    }

    private void place(Place place) {
        switch (place) {
            case Place.Terminal it -> {
                it.parking()
                        .ifPresent(most ->
                                holds(Rule.L7, it.id(), "%s has parking for %d", it.id(), most));
                it.perHour()
                        .ifPresent(most ->
                                holds(
                                        Rule.G1,
                                        it.id(),
                                        "the gate of %s passes %d people an hour",
                                        it.id(),
                                        most));
                it.fuel()
                        .ifPresent(most ->
                                holds(Rule.L8, it.id(), "%s has %d litres of fuel", it.id(), most));
            }
            case Place.Haven it ->
                    it.perDay()
                            .ifPresent(most ->
                                    holds(
                                            Rule.L9,
                                            it.id(),
                                            "%s takes in %d people a day",
                                            it.id(),
                                            most));
            case Place.Town _, Place.RallyPoint _ -> {}
        }
    }

    private void carrier(Carrier it) {
        holds(Rule.L5, it.id(), "carrier %s flies one leg after the other", it.id());
        holds(
                Rule.L6,
                it.id(),
                "the crews of carrier %s are on the way for at most %s in 24 hours",
                it.id(),
                it.duty());
    }

    private void leg(Leg leg) {
        holds(
                Rule.L3,
                leg.id(),
                "leg %s departs at %s, when its terminal is open and its carrier there",
                leg.id(),
                leg.departs());
        holds(Rule.L4, leg.id(), "leg %s keeps to runway and range", leg.id());
        holds(Rule.L2, leg.id(), "leg %s has room for %s", leg.id(), room(leg));
    }

    private String room(Leg leg) {
        return leg.room()
                .map(Demands::words)
                .orElseGet(() ->
                        problem.carriers().stream()
                                .filter(it -> leg.carrier().filter(it.id()::equals).isPresent())
                                .flatMap(it -> it.fits().stream())
                                .map(fit -> words(fit.room()) + " as " + fit.name())
                                .reduce((one, other) -> one + ", or " + other)
                                .orElse("nobody"));
    }

    private static String words(Room room) {
        String souls =
                room.souls().isPresent() ? ", %d people".formatted(room.souls().getAsInt()) : "";
        return "%d seats%s, %d stretchers, %d wheelchairs"
                .formatted(room.seats(), souls, room.stretchers(), room.wheelchairs());
    }

    private void party(Party party) {
        problem.legs().stream()
                .filter(leg -> party.told().filter(leg.id()::equals).isPresent())
                .findFirst()
                .ifPresent(leg -> {
                    holds(
                            Rule.P5,
                            party.id(),
                            "party %s is at %s, ready at %s, and is at %s by the cut-off of leg %s at %s",
                            party.id(),
                            party.place(),
                            party.ready(),
                            leg.from(),
                            leg.id(),
                            leg.cutOff());
                    if (!party.wishes().isEmpty()) {
                        holds(
                                Rule.P2,
                                party.id(),
                                "party %s goes to %s only",
                                party.id(),
                                String.join(" or ", party.wishes()));
                    }
                });
    }
}
