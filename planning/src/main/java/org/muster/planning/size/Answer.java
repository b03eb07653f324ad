package org.muster.planning.size;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.planning.simulate.Spread;

/**
 * What it takes.
 *
 * @param runs how many were played for each number of aircraft; of many people fewer than asked
 * @param wanting how many want to leave, over the runs
 * @param planned the number that lanes and buses are counted for: the runs have no more with the
 *     confidence that was asked for
 * @param lanes what each station of the gate needs, so that the gate takes no longer than the legs
 * @param perHour the rate that these lanes are for
 */
public record Answer(
        Need need,
        int runs,
        Spread wanting,
        long planned,
        List<ForType> types,
        double perHour,
        List<Lanes> lanes,
        Optional<Buses> buses) {
    public Answer {
        types = List.copyOf(types);
        lanes = List.copyOf(lanes);
    }

    /** So many lanes at a station. */
    public record Lanes(String station, int lanes, String source) {}

    /**
     * Buses from the town.
     *
     * @param trips the most that one bus drives in all days
     * @param loads how many full buses the people make
     */
    public record Buses(int buses, int trips, long loads) {}

    /**
     * The answer for one type of aircraft.
     *
     * @param legs the most departures of one aircraft in all days
     * @param standLegs the most departures from one stand in all days
     * @param standLegsADay the same on one full day
     * @param least fewer cannot do it even if nothing goes wrong and every seat is used, with the
     *     middle of what is expected; empty where no number can
     * @param needed so many get everybody out in time with the confidence that was asked for; empty
     *     where no number does
     * @param enough from so many on one more departs no leg more, by counting the stands; empty
     *     where they do not limit
     * @param stands so many would be enough for any number of aircraft, where the stands bind and a
     *     number of aircraft would do with them
     * @param options some numbers of aircraft, up to one more than is needed, or than is enough
     */
    public record ForType(
            AircraftType type,
            int legs,
            int standLegs,
            int standLegsADay,
            OptionalInt least,
            OptionalInt needed,
            OptionalInt enough,
            OptionalInt stands,
            List<Option> options) {
        public ForType {
            options = List.copyOf(options);
        }

        /** The one to take: as many as are needed, or else as are enough, or else the most. */
        public Option best() {
            OptionalInt best = needed.isPresent() ? needed : enough;
            return options.stream()
                    .filter(option -> best.equals(OptionalInt.of(option.aircraft())))
                    .findFirst()
                    .orElseGet(options::getLast);
        }
    }

    /**
     * So many aircraft of a type.
     *
     * @param most the most departures in all days, by counting
     * @param calm departures where nothing goes wrong, in a time table that keeps every limit
     * @param binding what brings most when there is one more of it
     * @param allOut the share of the runs in which everybody who wanted to got out in time
     * @param out how many got out in time
     * @param left how many of those who wanted to did not
     * @param finish hours until the last of them left, over the runs in which all got out
     */
    public record Option(
            int aircraft,
            long most,
            int calm,
            Binding binding,
            double allOut,
            Spread legs,
            Spread out,
            Spread left,
            Spread finish) {}

    /** What limits how many get out. */
    public enum Binding {
        /** The number of aircraft and their way there and back. */
        AIRCRAFT,
        /** Stands at the airport. */
        STANDS,
        /** The rate of the gate. */
        GATE,
        /** Nothing does: more people could leave than want to. */
        PEOPLE
    }
}
