package org.muster.planning.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.LegPlan;
import org.muster.core.plan.Ground;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Load;
import org.muster.planning.model.Room;

/**
 * Which legs may fly with another cabin than the one that they are entered with. A leg may where
 * its seats are those of a cabin of its vehicle, nobody is aboard, no authority limits it besides,
 * and there is time to refit: from now on, and from whenever the vehicle is back from a leg whose
 * cabin is as it is. Legs are asked in the order of their departures.
 */
final class Cabins {
    private final Instant now;
    private final Map<String, Instant> fixedUntil = new HashMap<>();

    Cabins(Instant now) {
        this.now = now;
    }

    static Carrier.Fit fit(Ground.Cabin cabin, Load most) {
        return new Carrier.Fit(
                cabin.name().strip(),
                new Room(
                        cabin.seats(),
                        OptionalInt.empty(),
                        cabin.stretchers(),
                        most.wheelchairs()));
    }

    /** The cabin that a leg is entered with, by its seats. */
    static Optional<Ground.Cabin> findEntered(LegPlan plan, Ground.Carrier carrier) {
        return carrier.cabins().stream()
                .filter(cabin -> isEntered(plan.capacities(), cabin))
                .findFirst();
    }

    /**
     * Whether a leg may fly with another cabin than the one that it is entered with.
     *
     * @param free whether it is entered with one of its vehicle's cabins, and nobody is aboard
     * @param back when its vehicle stands at a terminal again
     */
    boolean mayRefit(LegPlan plan, Ground.Carrier carrier, boolean free, Instant back) {
        Duration refit = carrier.refit().orElse(Duration.ZERO);
        Instant ready = fixedUntil.getOrDefault(carrier.name(), now).plus(refit);
        Instant stands = plan.departs().minus(carrier.ground().orElse(Duration.ZERO));
        if (free && carrier.cabins().size() > 1 && !stands.isBefore(ready)) {
            return true;
        }
        fixedUntil.merge(carrier.name(), back, (one, other) -> one.isAfter(other) ? one : other);
        return false;
    }

    private static boolean isEntered(Capacities room, Ground.Cabin cabin) {
        return room.seats().equals(OptionalInt.of(cabin.seats()))
                && room.floor().isEmpty()
                && room.rafts().isEmpty()
                && room.stretchers().orElse(cabin.stretchers()) == cabin.stretchers();
    }
}
