package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Place;
import org.muster.planning.model.Place.Haven;
import org.muster.planning.model.Place.Terminal;
import org.muster.planning.model.Problem;

/** The legs that can be used at all, by cut-off, and why the others cannot. */
final class Departures {
    private final List<Departure> legs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Carrier> carriers;
    private final Map<String, Place> places = new HashMap<>();

    Departures(Problem problem, Clock clock) {
        carriers =
                problem.carriers().stream()
                        .collect(Collectors.toMap(Carrier::id, carrier -> carrier));
        problem.places().forEach(place -> places.put(place.id(), place));
        List<Leg> sorted =
                problem.legs().stream()
                        .sorted(Comparator.comparing(Leg::cutOff).thenComparing(Leg::id))
                        .toList();
        for (Leg leg : sorted) {
            Optional<String> unusable = whyNot(problem, leg);
            if (unusable.isPresent()) {
                notes.add("Leg %s cannot be used: %s.".formatted(leg.id(), unusable.get()));
            } else {
                legs.add(toDeparture(problem, clock, leg));
            }
        }
    }

    List<Departure> legs() {
        return legs;
    }

    List<String> notes() {
        return notes;
    }

    private Departure toDeparture(Problem problem, Clock clock, Leg leg) {
        Carrier carrier = leg.carrier().map(carriers::get).orElse(null);
        int departs = clock.down(leg.departs());
        int arrives = clock.up(leg.arrives());
        int cutOff = clock.down(leg.cutOff());
        int ground = carrier == null ? departs - cutOff : Clock.seconds(carrier.ground());
        return new Departure(
                legs.size(),
                leg,
                carrier,
                cutOff,
                departs,
                arrives,
                departs - ground,
                arrives + turnaround(leg) + Clock.seconds(leg.back()),
                problem.threat().hours(problem.from(), leg.departs()),
                !leg.departs().isAfter(problem.deadline()),
                fits(leg, carrier));
    }

    private int turnaround(Leg leg) {
        return places.get(leg.to()) instanceof Haven haven ? Clock.seconds(haven.turnaround()) : 0;
    }

    private static List<Fit> fits(Leg leg, @Nullable Carrier carrier) {
        return leg.room()
                .map(room -> List.of(new Fit("", room)))
                .orElseGet(() -> carrier == null ? List.of() : carrier.fits());
    }

    private Optional<String> whyNot(Problem problem, Leg leg) {
        if (leg.departs().isBefore(problem.from())) {
            return Optional.of("it departs before the plan begins");
        }
        if (!(places.get(leg.from()) instanceof Terminal terminal)) {
            return Optional.of("it does not leave from a terminal");
        }
        boolean open =
                terminal.open().isEmpty()
                        || terminal.open().stream().anyMatch(span -> span.holds(leg.departs()));
        if (!open) {
            return Optional.of(terminal.id() + " is closed when it departs");
        }
        return leg.carrier().map(carriers::get).flatMap(carrier -> whyNot(terminal, carrier, leg));
    }

    private static Optional<String> whyNot(Terminal terminal, Carrier carrier, Leg leg) {
        if (leg.departs().minus(carrier.ground()).isBefore(carrier.from())) {
            return Optional.of(carrier.id() + " is not there yet");
        }
        if (terminal.runway().isPresent()
                && carrier.runway().isPresent()
                && terminal.runway().getAsInt() < carrier.runway().getAsInt()) {
            return Optional.of(
                    "%s needs %d m of runway and %s has %d"
                            .formatted(
                                    carrier.id(),
                                    carrier.runway().getAsInt(),
                                    terminal.id(),
                                    terminal.runway().getAsInt()));
        }
        if (leg.distance().isPresent()
                && carrier.range().isPresent()
                && leg.distance().getAsInt() > carrier.range().getAsInt()) {
            return Optional.of(
                    "it is %d km long and %s reaches %d"
                            .formatted(
                                    leg.distance().getAsInt(),
                                    carrier.id(),
                                    carrier.range().getAsInt()));
        }
        return Optional.empty();
    }
}
