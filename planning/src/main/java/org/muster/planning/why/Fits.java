package org.muster.planning.why;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.muster.planning.check.Filled;
import org.muster.planning.check.Measure;
import org.muster.planning.check.Names;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Place;
import org.muster.planning.model.Room;
import org.muster.planning.plan.Flight;

/** Chooses the fits in which legs fly, so that what is on board has room and refits have time. */
record Fits(Names names) {

    /**
     * Flights for legs; empty: there are none.
     *
     * @param roomCounts whether a leg must hold its load
     * @param timeCounts whether a carrier's legs must lie one after the other
     */
    Optional<List<Flight>> find(
            Collection<Leg> legs,
            Predicate<String> roomCounts,
            Predicate<String> timeCounts,
            Function<String, Filled> load) {
        List<Flight> flights = new ArrayList<>();
        Map<String, List<Leg>> byCarrier = new LinkedHashMap<>();
        for (Leg leg : legs) {
            if (leg.room().isPresent()) {
                if (roomCounts.test(leg.id()) && !holds(leg.room().get(), load.apply(leg.id()))) {
                    return Optional.empty();
                }
            }
            if (leg.carrier().isPresent()) {
                byCarrier.computeIfAbsent(leg.carrier().get(), _ -> new ArrayList<>()).add(leg);
            } else {
                flights.add(new Flight(leg.id(), Optional.empty()));
            }
        }
        for (Map.Entry<String, List<Leg>> one : byCarrier.entrySet()) {
            Carrier carrier = names.carriers().get(one.getKey());
            if (carrier != null) {
                List<Leg> sorted = one.getValue().stream().sorted(comparing(Leg::departs)).toList();
                Optional<List<Flight>> chosen =
                        choose(carrier, sorted, roomCounts, timeCounts.test(carrier.id()), load);
                if (chosen.isEmpty()) {
                    return Optional.empty();
                }
                flights.addAll(chosen.get());
            }
        }
        return Optional.of(flights);
    }

    private static boolean holds(Room room, Filled load) {
        for (Measure measure : Measure.values()) {
            if (load.used(measure) > measure.of(room).orElse(Long.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    /** Leg by leg, the ways to fly all so far that end in each fit. */
    private Optional<List<Flight>> choose(
            Carrier carrier,
            List<Leg> legs,
            Predicate<String> roomCounts,
            boolean timeCounts,
            Function<String, Filled> load) {
        Map<String, Chain> chains = new HashMap<>();
        chains.put("", new Chain(Instant.MIN, Instant.MIN, List.of()));
        for (Leg leg : legs) {
            Map<String, Chain> next = new HashMap<>();
            for (Map.Entry<String, Chain> before : chains.entrySet()) {
                for (String fit : fits(carrier, leg, roomCounts, load)) {
                    String ends = fit.isEmpty() ? before.getKey() : fit;
                    boolean refits =
                            !fit.isEmpty()
                                    && !before.getKey().isEmpty()
                                    && !fit.equals(before.getKey());
                    Chain chain = before.getValue();
                    if (!timeCounts || chain.allows(carrier, leg, refits)) {
                        next.merge(ends, chain.with(leg, fit, free(leg)), Fits::sooner);
                    }
                }
            }
            chains = next;
        }
        return chains.values().stream().findFirst().map(Chain::flights);
    }

    /** The fits in which a leg can fly; empty text: its own room. */
    private static List<String> fits(
            Carrier carrier, Leg leg, Predicate<String> roomCounts, Function<String, Filled> load) {
        if (leg.room().isPresent()) {
            return List.of("");
        }
        return carrier.fits().stream()
                .filter(fit ->
                        !roomCounts.test(leg.id()) || holds(fit.room(), load.apply(leg.id())))
                .map(Carrier.Fit::name)
                .toList();
    }

    private Instant free(Leg leg) {
        Duration turnaround =
                names.findHaven(leg.to()).map(Place.Haven::turnaround).orElse(Duration.ZERO);
        return leg.arrives().plus(turnaround).plus(leg.back());
    }

    private static Chain sooner(Chain one, Chain other) {
        return one.fitted().isAfter(other.fitted()) ? other : one;
    }

    /**
     * Flights of a carrier in order.
     *
     * @param free when it stands at a terminal again
     * @param fitted when it did so after the last flight with a fit
     */
    private record Chain(Instant free, Instant fitted, List<Flight> flights) {
        boolean allows(Carrier carrier, Leg leg, boolean refits) {
            Instant stands = leg.departs().minus(carrier.ground());
            return !stands.isBefore(free)
                    && (!refits || !stands.isBefore(fitted.plus(carrier.refit())));
        }

        Chain with(Leg leg, String fit, Instant again) {
            List<Flight> more = new ArrayList<>(flights);
            more.add(new Flight(leg.id(), fit.isEmpty() ? Optional.empty() : Optional.of(fit)));
            Instant last = again.isAfter(free) ? again : free;
            return new Chain(last, fit.isEmpty() ? fitted : last, more);
        }
    }
}
