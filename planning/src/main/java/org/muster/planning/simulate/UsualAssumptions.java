package org.muster.planning.simulate;

import java.time.Duration;
import java.util.List;
import org.muster.planning.simulate.Assumptions.Delay;
import org.muster.planning.simulate.Assumptions.Fill;
import org.muster.planning.simulate.Assumptions.Rate;
import org.muster.planning.simulate.Assumptions.Shows;
import org.muster.planning.simulate.Assumptions.Station;

/** What to assume where nothing better is known, and on what each figure rests. */
final class UsualAssumptions {
    /**
     * The lanes give some 150 people an hour. Each station's time is a choice that can be measured
     * in the first hour of an operation, and should be.
     */
    private static final List<Station> STATIONS =
            List.of(
                    station("reception", 2, 20, 10, 0.5, "assumed: no figure is published"),
                    station(
                            "identity",
                            5,
                            30,
                            90,
                            0.7,
                            "between 30 s for who is known and 5 min, the burden estimate of a"
                                    + " military tracking form; known people keyed in 90 s is our aim"),
                    station("security", 2, 10, 35, 0.4, "assumed: a quick search with a hand-held"),
                    station("boarding", 1, 5, 15, 0.3, "assumed: a band and a name"));

    static final Assumptions ALL =
            new Assumptions(
                    new Shows(
                            3.6,
                            2.1,
                            "moments of six published shares of the seats booked: Niamey 2023 96 %,"
                                    + " Lebanon 2024 69, 62, 55 and 42 %, Wuhan 2020 55 %"),
                    new Delay(0.3, Duration.ofMinutes(40), "assumed: no figure is published"),
                    new Delay(
                            0.5,
                            Duration.ofMinutes(30),
                            "assumed: checkpoints on a third of a" + " drive of two hours"),
                    new Rate(0.005, "assumed: one coach in 200 hours on bad roads"),
                    new Delay(1, Duration.ofHours(3), "assumed: another vehicle is sent"),
                    new Rate(
                            0.01, "assumed: one convoy in 100 hours; Kabul's gates were far worse"),
                    new Rate(0.002, "assumed: Khartoum's embassy closed on the ninth day"),
                    new Delay(1, Duration.ofHours(12), "assumed: until another place is told"),
                    new Delay(0.5, Duration.ofMinutes(90), "assumed: slots and permits"),
                    STATIONS,
                    Fill.PRESENT);

    private UsualAssumptions() {}

    private static Station station(
            String name, int lanes, int perParty, int perSoul, double spread, String source) {
        return new Station(
                name,
                lanes,
                Duration.ofSeconds(perParty),
                Duration.ofSeconds(perSoul),
                spread,
                source);
    }
}
