package org.muster.planning.why;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.planning.check.Measure;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Fleet;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Room;

/** The changes that are worth asking about, those of the limits that bind first. */
public final class Variations {
    private static final int MOST_LEGS = 3;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Problem problem;
    private final int lane;
    private final Set<Change> changes = new LinkedHashSet<>();
    private int legs;

    private Variations(Problem problem, int lane) {
        this.problem = problem;
        this.lane = lane;
    }

    /**
     * One more of everything that binds, then one more vehicle in each fleet, one more carrier of
     * each kind, one more leg like the largest where no carrier flies it, one more stand, lane and
     * hour of each terminal of which that is known, an hour more.
     *
     * @param lane how many people an hour one more lane of a gate passes
     */
    public static List<Change> listFor(Problem problem, List<Binding> bindings, int lane) {
        Variations variations = new Variations(problem, lane);
        bindings.forEach(it -> variations.of(it).ifPresent(variations.changes::add));
        variations.always();
        return new ArrayList<>(variations.changes);
    }

    private void always() {
        for (Fleet fleet : problem.fleets()) {
            changes.add(new GroundChange.Vehicles(fleet.id(), 1));
        }
        Set<Carrier> kinds = new HashSet<>();
        for (Carrier carrier : problem.carriers()) {
            if (kinds.add(Copies.carrier(carrier, "", carrier.fits()))) {
                changes.add(new AirChange.OneMoreCarrier(carrier.id()));
            }
        }
        problem.legs().stream()
                .filter(leg -> leg.carrier().isEmpty() && leg.room().isPresent())
                .max(Comparator.comparingInt(Variations::free).thenComparing(Leg::id))
                .ifPresent(leg -> changes.add(new AirChange.OneMoreLeg(leg.id())));
        for (Place place : problem.places()) {
            if (place instanceof Place.Terminal it) {
                terminal(it);
            }
        }
        changes.add(new Change.Deadline(HOUR));
    }

    private static int free(Leg leg) {
        return leg.room().map(Room::seats).orElse(0);
    }

    private void terminal(Place.Terminal it) {
        if (it.parking().isPresent()) {
            changes.add(new PlaceChange.Parking(it.id(), 1));
        }
        if (it.perHour().isPresent()) {
            changes.add(new PlaceChange.GateRate(it.id(), lane));
        }
        if (!it.open().isEmpty()) {
            changes.add(new PlaceChange.OpenLonger(it.id(), HOUR));
        }
    }

    private Optional<Change> of(Binding it) {
        String id = it.subject();
        return switch (it.rule()) {
            case L2 -> it instanceof Binding.Reached full ? leg(full) : Optional.empty();
            case L5 -> Optional.of(new AirChange.OneMoreCarrier(id));
            case L6 -> Optional.of(new AirChange.Duty(id, HOUR));
            case L7 -> Optional.of(new PlaceChange.Parking(id, 1));
            case L8 -> Optional.of(new PlaceChange.TerminalFuel(id, tenth(fuel(id))));
            case L9 -> Optional.of(new PlaceChange.Intake(id, tenth(limit(it))));
            case C4 -> Optional.of(new GroundChange.Vehicles(id, 1));
            case C5 -> Optional.of(new GroundChange.Driving(id, 60L * vehicles(id)));
            case C6 -> Optional.of(new GroundChange.FleetFuel(id, tenth(limit(it))));
            case C7 -> Optional.of(new GroundChange.Teams(id, 1));
            case C8 -> Optional.of(new GroundChange.RoadRate(id, 1));
            case R2, R3 -> Optional.of(new PlaceChange.PlaceRoom(id, tenth(limit(it))));
            case G1 -> Optional.of(new PlaceChange.GateRate(id, lane));
            case P1, P2, P3, P4, P5, L1, L3, L4, C1, C2, C3, R1 -> Optional.empty();
        };
    }

    /** Of many legs that are full, only the first are asked about. */
    private Optional<Change> leg(Binding.Reached it) {
        legs++;
        boolean seats = it.what().equals(Measure.SEATS.word());
        return legs > MOST_LEGS
                ? Optional.empty()
                : Optional.of(
                        new AirChange.LegRoom(
                                it.subject(),
                                seats ? Measure.SEATS : Measure.SOULS,
                                tenth(limit(it))));
    }

    /**
     * A limit that grounds a leg is not told as a number: then the smallest step is asked about.
     */
    private static double limit(Binding it) {
        return it instanceof Binding.Reached reached ? reached.limit() : 1;
    }

    private static long tenth(double limit) {
        return Math.max(1, Math.round(limit / 10));
    }

    private double fuel(String terminal) {
        return problem.places().stream()
                .filter(place -> place.id().equals(terminal))
                .mapToDouble(it -> it instanceof Place.Terminal one ? one.fuel().orElse(0) : 0)
                .sum();
    }

    private int vehicles(String fleet) {
        return problem.fleets().stream()
                .filter(it -> it.id().equals(fleet))
                .mapToInt(Fleet::vehicles)
                .sum();
    }
}
