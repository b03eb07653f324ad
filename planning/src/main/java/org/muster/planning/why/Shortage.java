package org.muster.planning.why;

import java.util.List;
import java.util.Optional;
import org.muster.planning.check.Rule;

/**
 * What one more convoy lacks.
 *
 * @param rule C3 no fleet holds the party, C4 vehicles, C5 drivers' minutes, C6 litres, C7 teams,
 *     C8 vehicles an hour
 * @param subject the fleet, pool or road
 * @param needed with the convoy
 * @param limit what there is
 */
public record Shortage(Rule rule, String subject, long needed, long limit) implements Told {
    @Override
    public String key() {
        return "reason.shortage." + rule;
    }

    @Override
    public List<Object> values() {
        return List.of(subject, needed, limit);
    }

    @Override
    public String sentence() {
        return switch (rule) {
            case C4 -> Told.say("%s has %3$d vehicles and would need %2$d", values());
            case C5 ->
                    Told.say(
                            "the drivers of %s have %3$d minutes that day and would need %2$d",
                            values());
            case C6 -> Told.say("%s has %3$d litres and would need %2$d", values());
            case C7 -> Told.say("%s has %3$d teams and would need %2$d", values());
            case C8 ->
                    Told.say("road %s takes %3$d vehicles an hour and would have %2$d", values());
            case P1,
                    P2,
                    P3,
                    P4,
                    P5,
                    L1,
                    L2,
                    L3,
                    L4,
                    L5,
                    L6,
                    L7,
                    L8,
                    L9,
                    C1,
                    C2,
                    C3,
                    R1,
                    R2,
                    R3,
                    G1 ->
                    Told.say("nothing on road %s takes this party", values());
        };
    }

    /** What would end it; empty: nothing simple. */
    public Optional<Change> change() {
        long more = needed - limit;
        return switch (rule) {
            case C4 -> Optional.of(new GroundChange.Vehicles(subject, more));
            case C5 -> Optional.of(new GroundChange.Driving(subject, more));
            case C6 -> Optional.of(new GroundChange.FleetFuel(subject, more));
            case C7 -> Optional.of(new GroundChange.Teams(subject, more));
            case C8 -> Optional.of(new GroundChange.RoadRate(subject, more));
            case P1,
                    P2,
                    P3,
                    P4,
                    P5,
                    L1,
                    L2,
                    L3,
                    L4,
                    L5,
                    L6,
                    L7,
                    L8,
                    L9,
                    C1,
                    C2,
                    C3,
                    R1,
                    R2,
                    R3,
                    G1 ->
                    Optional.empty();
        };
    }
}
