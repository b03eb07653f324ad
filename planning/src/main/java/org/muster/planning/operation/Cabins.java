package org.muster.planning.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.LegPlan;
import org.muster.core.plan.Ground;
import org.muster.planning.model.Carrier;
import org.muster.planning.model.Load;
import org.muster.planning.model.Room;

/**
 * Which legs may fly with another cabin than the one that they are entered with. A leg may where
 * its seats are those of a cabin of its vehicle, nobody is aboard, no authority limits it besides,
 * and there is time to refit: from now on, and between it and every leg of its vehicle whose cabin
 * stays as it is, before it and after it.
 */
final class Cabins {
    private final Instant now;
    private final List<Use> free = new ArrayList<>();
    private final List<Use> fixed = new ArrayList<>();

    /**
     * A leg's use of its vehicle, from when it stands there until it stands at a terminal again.
     */
    private record Use(String leg, Ground.Carrier carrier, Instant stands, Instant back) {
        private Duration refit() {
            return carrier.refit().orElse(Duration.ZERO);
        }

        private boolean hasTimeBeside(Use other) {
            return !carrier.name().equals(other.carrier.name())
                    || !stands.isBefore(other.back.plus(refit()))
                    || !other.stands.isBefore(back.plus(refit()));
        }
    }

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
     * @param isFree whether the leg is entered with one of its vehicle's cabins, and nobody is
     *     aboard
     * @param back when its vehicle stands at a terminal again
     */
    void add(String leg, LegPlan plan, Ground.Carrier carrier, boolean isFree, Instant back) {
        Instant stands = plan.departs().minus(carrier.ground().orElse(Duration.ZERO));
        Use use = new Use(leg, carrier, stands, back);
        boolean inTime = !stands.isBefore(now.plus(use.refit()));
        (isFree && inTime && carrier.cabins().size() > 1 ? free : fixed).add(use);
    }

    /** The legs that may fly with another cabin. One that may not fixes others beside it. */
    Set<String> listRefittable() {
        boolean again = true;
        while (again) {
            List<Use> tight =
                    free.stream()
                            .filter(use -> !fixed.stream().allMatch(use::hasTimeBeside))
                            .toList();
            again = !tight.isEmpty();
            free.removeAll(tight);
            fixed.addAll(tight);
        }
        Set<String> legs = new HashSet<>();
        free.forEach(use -> legs.add(use.leg()));
        return legs;
    }

    private static boolean isEntered(Capacities room, Ground.Cabin cabin) {
        return room.seats().equals(OptionalInt.of(cabin.seats()))
                && room.floor().isEmpty()
                && room.rafts().isEmpty()
                && room.stretchers().orElse(cabin.stretchers()) == cabin.stretchers();
    }
}
