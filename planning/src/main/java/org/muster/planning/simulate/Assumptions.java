package org.muster.planning.simulate;

import java.time.Duration;
import java.util.List;

/**
 * What is taken to be likely, each with where it comes from. Everything that is not in the problem
 * and yet decides how a plan goes is here and nowhere else.
 *
 * @param shows whether parties come of whom the problem does not know how likely they are
 * @param readiness how late a party sets out, after it could
 * @param roads how much longer a drive takes
 * @param breakdowns of one vehicle, in an hour on the way
 * @param repair from when its convoy is there until a broken vehicle's people are there as well
 * @param turnBacks of one convoy, in an hour on the way: it is half-way there, and drives back
 * @param closures of a rally point, in an hour that it is open
 * @param closed how long a rally point stays closed then
 * @param legs how late a leg departs, its aircraft's earlier lateness not counted
 * @param stations what a gate consists of, in order; none: people pass as they come
 * @param fill who takes a seat that is left when the doors shut
 */
public record Assumptions(
        Shows shows,
        Delay readiness,
        Delay roads,
        Rate breakdowns,
        Delay repair,
        Rate turnBacks,
        Rate closures,
        Delay closed,
        Delay legs,
        List<Station> stations,
        Fill fill) {
    public Assumptions {
        stations = List.copyOf(stations);
    }

    /** Who takes a seat that nobody took who was booked on it. */
    public enum Fill {
        /** Only who missed their own leg. */
        MISSED,
        /** Also who is booked on a later leg and has passed the gate already. */
        PRESENT
    }

    /**
     * The share of those booked who come, as a beta distribution: one draw for each run, since what
     * keeps people from coming keeps many.
     */
    public record Shows(double come, double stay, String source) {
        public Shows {
            Refuse.unless(come >= 0 && come < 1e6, "shows.come", come, "0 or more");
            Refuse.unless(stay >= 0 && stay < 1e6, "shows.stay", stay, "0 or more");
            Refuse.unless(come + stay > 0, "shows.come", come, "above 0 where shows.stay is 0");
        }
    }

    /** Late with this chance, and then by an exponential time of this mean. */
    public record Delay(double chance, Duration mean, String source) {
        public Delay {
            Refuse.unless(chance >= 0 && chance <= 1, "chance", chance, "from 0 to 1");
            Refuse.unless(!mean.isNegative(), "mean", mean, "0 or longer");
        }

        static Delay none() {
            return new Delay(0, Duration.ZERO, "none");
        }
    }

    /** How often something happens in an hour, on the mean. */
    public record Rate(double perHour, String source) {
        public Rate {
            Refuse.unless(perHour >= 0 && perHour < 1e4, "perHour", perHour, "0 or more");
        }
    }

    /**
     * A station of a gate. Parties are served whole, each by one lane, and wait in one queue for
     * all lanes: who has the earlier leg first.
     *
     * @param lanes how many serve at once; where a terminal says how many its gate processes in an
     *     hour, it has as many lanes as that takes, and at least one
     * @param perParty what a party takes beside its people
     * @param perSoul what each of them takes
     * @param spread the standard deviation over the mean; 0: always the same
     */
    public record Station(
            String name,
            int lanes,
            Duration perParty,
            Duration perSoul,
            double spread,
            String source) {
        public Station {
            Refuse.unless(lanes >= 1, name + ".lanes", lanes, "1 or more");
            Refuse.unless(!perParty.isNegative(), name + ".perParty", perParty, "0 or longer");
            Refuse.unless(!perSoul.isNegative(), name + ".perSoul", perSoul, "0 or longer");
            Refuse.unless(spread >= 0 && spread <= 10, name + ".spread", spread, "from 0 to 10");
        }

        Station withLanes(int others) {
            return new Station(name, others, perParty, perSoul, spread, source);
        }
    }

    /** Nothing is left to chance and the gate takes no time: the run is the plan itself. */
    public static final Assumptions CERTAIN =
            new Assumptions(
                    new Shows(1, 0, "everybody comes"),
                    Delay.none(),
                    Delay.none(),
                    new Rate(0, "none"),
                    Delay.none(),
                    new Rate(0, "none"),
                    new Rate(0, "none"),
                    Delay.none(),
                    Delay.none(),
                    List.of(),
                    Fill.MISSED);

    /** What {@link UsualAssumptions} knows. */
    public static Assumptions usual() {
        return UsualAssumptions.ALL;
    }

    public Assumptions withStations(List<Station> others) {
        return new Assumptions(
                shows,
                readiness,
                roads,
                breakdowns,
                repair,
                turnBacks,
                closures,
                closed,
                legs,
                others,
                fill);
    }

    /** The same with so many times as many lanes at each station. */
    public Assumptions withLanes(double times) {
        return withStations(
                stations.stream()
                        .map(one ->
                                one.withLanes((int) Math.max(1, Math.round(one.lanes() * times))))
                        .toList());
    }

    public Assumptions withShows(Shows others) {
        return new Assumptions(
                others,
                readiness,
                roads,
                breakdowns,
                repair,
                turnBacks,
                closures,
                closed,
                legs,
                stations,
                fill);
    }

    public Assumptions withFill(Fill other) {
        return new Assumptions(
                shows,
                readiness,
                roads,
                breakdowns,
                repair,
                turnBacks,
                closures,
                closed,
                legs,
                stations,
                other);
    }
}
