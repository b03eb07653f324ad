package org.muster.planning.why;

import java.util.List;
import java.util.Optional;

/**
 * What one more convoy lacks.
 *
 * @param subject the fleet, pool or road
 * @param needed with the convoy
 * @param limit what there is
 */
public record Shortage(Lack lack, String subject, long needed, long limit) implements Told {

    /** The kinds of lack, each of the rule that would be broken. */
    public enum Lack {
        /** C3: no vehicle of any fleet holds the party. */
        FITTING_VEHICLE("nothing on road %s takes this party"),
        /** C4. */
        VEHICLES("%s has %3$d vehicles and would need %2$d"),
        /** C5, in minutes. */
        DRIVERS("the drivers of %s have %3$d minutes that day and would need %2$d"),
        /** C6, in litres. */
        FUEL("%s has %3$d litres and would need %2$d"),
        /** C7. */
        TEAMS("%s has %3$d teams and would need %2$d"),
        /** C8, in vehicles an hour. */
        ROAD("road %s takes %3$d vehicles an hour and would have %2$d");

        private final String sentence;

        Lack(String sentence) {
            this.sentence = sentence;
        }
    }

    @Override
    public String key() {
        return "reason.shortage." + lack;
    }

    @Override
    public List<Object> values() {
        return List.of(subject, needed, limit);
    }

    @Override
    public String sentence() {
        return Told.say(lack.sentence, values());
    }

    /** What would end it; empty: nothing simple. */
    public Optional<Change> change() {
        long more = needed - limit;
        return switch (lack) {
            case FITTING_VEHICLE -> Optional.empty();
            case VEHICLES -> Optional.of(new GroundChange.Vehicles(subject, more));
            case DRIVERS -> Optional.of(new GroundChange.Driving(subject, more));
            case FUEL -> Optional.of(new GroundChange.FleetFuel(subject, more));
            case TEAMS -> Optional.of(new GroundChange.Teams(subject, more));
            case ROAD -> Optional.of(new GroundChange.RoadRate(subject, more));
        };
    }
}
