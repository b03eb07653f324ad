package org.muster.planning.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.planning.drawn.DrawnPlan;
import org.muster.planning.drawn.DrawnProblem;
import org.muster.planning.model.Problem;
import org.muster.planning.simulate.Assumptions.Delay;
import org.muster.planning.simulate.Assumptions.Fill;
import org.muster.planning.simulate.Assumptions.Rate;
import org.muster.planning.simulate.Assumptions.Shows;
import org.muster.planning.simulate.Assumptions.Station;
import org.muster.planning.simulate.Outcome.Left;
import org.muster.planning.simulate.Resource.Kind;

/** One thing goes wrong at a time. */
class ScenariosTest {
    private static final Delay NEVER = new Delay(0, Duration.ZERO, "test");
    private static final Rate NO = new Rate(0, "test");

    /** A walk and a ride of an hour each to two legs of one aircraft. */
    private static final String COUNTRY =
            """
            now 04:00 deadline=2.12:00
            class all weight=1
            town T
            rally R
            terminal A
            haven H turnaround=1h
            road T-R T R 1h own
            road R-A R A 1h convoy
            fleet B vehicles=1 room=10 driving=20h serves=R-A/0m/1h
            carrier C fits=seats/10 refit=1h from=05:00 ground=1h
            leg F1 A H 10:00 12:00 carrier=C lead=1h back=2h
            leg F2 A H 20:00 22:00 carrier=C lead=1h back=2h
            party p1 4 class=all place=T ready=04:00
            party p2 4 class=all place=R ready=04:00
            party p3 5 class=all place=A ready=04:00
            """;

    private static final String PLAN =
            """
            flight F1 fit=seats
            flight F2 fit=seats
            convoy K1 R-A 07:00 B*1
            convoy K2 R-A 16:00 B*1
            book p1 F1 T-R@05:00 R-A@07:00/K1
            book p2 F1 R-A@07:00/K1
            book p3 F2
            """;

    private static Assumptions with(
            Delay readiness, Rate breakdowns, Rate turnBacks, Delay legs, Fill fill) {
        return new Assumptions(
                new Shows(1, 0, "test"),
                readiness,
                NEVER,
                breakdowns,
                new Delay(1, Duration.ofHours(1), "test"),
                turnBacks,
                NO,
                NEVER,
                legs,
                List.of(),
                fill);
    }

    private static Outcome play(String country, Assumptions assumptions) {
        Problem problem = DrawnProblem.of(country);
        return Simulation.of(problem, DrawnPlan.of(PLAN), assumptions).run(200, 1, Progress.NONE);
    }

    @Test
    void whoMissesTheConvoyTakesTheNextOneAndTheNextLegWithRoom() {
        Delay late = new Delay(0.5, Duration.ofHours(2), "test");
        Outcome outcome = play(COUNTRY, with(late, NO, NO, NEVER, Fill.MISSED));
        assertThat(outcome.legs().get(0).souls().mean()).isBetween(3.0, 7.0);
        assertThat(outcome.legs().get(1).souls().mean()).isBetween(6.0, 9.5);
        assertThat(outcome.out().middle()).isEqualTo(13);
        assertThat(outcome.out().mean()).as("ten seats for thirteen").isBetween(12.0, 12.99);
        assertThat(outcome.leftBy())
                .noneMatch(left -> left.why() == Left.STAYED && left.souls() > 0);
    }

    @Test
    void thePeopleOfACancelledLegTakeTheNextOneAsFarAsThereIsRoom() {
        Outcome outcome =
                play(
                        COUNTRY.replace(
                                "10:00 12:00 carrier=C", "10:00 12:00 carrier=C clearance=0.5"),
                        with(NEVER, NO, NO, NEVER, Fill.MISSED));
        assertThat(outcome.legs().get(0).departed()).isBetween(0.4, 0.6);
        assertThat(outcome.out().low()).isEqualTo(9);
        assertThat(outcome.out().high()).isEqualTo(13);
        assertThat(outcome.leftBy())
                .filteredOn(left -> left.souls() > 0)
                .extracting(Outcome.LeftBy::why)
                .containsExactly(Left.WITHOUT_SEAT);
        assertThat(outcome.bottleneck().orElseThrow().resource())
                .isEqualTo(new Resource(Kind.SEAT, "A"));
    }

    @Test
    void whoIsPresentTakesASeatThatIsLeftOnlyWhereThatIsAllowed() {
        String room = COUNTRY.replace("seats/10", "seats/13");
        Outcome present = play(room, with(NEVER, NO, NO, NEVER, Fill.PRESENT));
        assertThat(present.legs().getFirst().souls().low()).isEqualTo(13);
        Outcome missed = play(room, with(NEVER, NO, NO, NEVER, Fill.MISSED));
        assertThat(missed.legs().getFirst().souls().high()).isEqualTo(8);
        Outcome whole = play(COUNTRY, with(NEVER, NO, NO, NEVER, Fill.PRESENT));
        assertThat(whole.legs().getFirst().souls().high()).as("five on two seats").isEqualTo(8);
    }

    @Test
    void aLateAircraftIsLateForItsNextLegToo() {
        Delay late = new Delay(1, Duration.ofHours(5), "test");
        Outcome outcome = play(COUNTRY, with(NEVER, NO, NO, late, Fill.MISSED));
        double own = outcome.legs().getFirst().late().mean();
        assertThat(own).isBetween(4.0, 6.0);
        assertThat(outcome.legs().get(1).late().mean()).isGreaterThan(own * 1.1);
        assertThat(outcome.bottleneck().orElseThrow().resource())
                .isEqualTo(new Resource(Kind.AIRCRAFT, "C"));
    }

    @Test
    void aConvoyThatIsTurnedBackIsAtTheRallyPointAgainAndItsPeopleGoWithTheNext() {
        Outcome outcome = play(COUNTRY, with(NEVER, NO, new Rate(0.7, "test"), NEVER, Fill.MISSED));
        assertThat(outcome.legs().getFirst().souls().low()).isZero();
        assertThat(outcome.out().high()).isEqualTo(13);
        assertThat(outcome.leftBy())
                .filteredOn(left -> left.souls() > 0)
                .extracting(Outcome.LeftBy::why)
                .contains(Left.ON_THE_WAY);
        assertThat(outcome.bottleneck().orElseThrow().resource())
                .isEqualTo(new Resource(Kind.VEHICLES, "R-A"));
    }

    @Test
    void whoSatInABrokenBusArrivesLaterAndMayMissTheLeg() {
        Outcome outcome = play(COUNTRY, with(NEVER, new Rate(1, "test"), NO, NEVER, Fill.MISSED));
        assertThat(outcome.legs().getFirst().souls().low()).isZero();
        assertThat(outcome.legs().getFirst().souls().high()).isEqualTo(8);
        assertThat(outcome.legs().getFirst().souls().mean()).isBetween(5.0, 7.9);
    }

    @Test
    void aGateOfOneLaneLetsThroughWhomItCanWholeAndInTheOrderOfTheLegs() {
        Assumptions slow =
                Assumptions.CERTAIN.withStations(
                        List.of(
                                new Station(
                                        "only",
                                        1,
                                        Duration.ZERO,
                                        Duration.ofMinutes(14),
                                        0,
                                        "test")));
        Outcome outcome = play(COUNTRY, slow);
        assertThat(outcome.legs().getFirst().souls().mean()).as("08:00 to 09:00").isEqualTo(4);
        assertThat(outcome.legs().get(1).souls().mean()).isEqualTo(9);
        assertThat(outcome.bottleneck().orElseThrow().resource())
                .isEqualTo(new Resource(Kind.GATE, "A/only"));
        Outcome two = play(COUNTRY, slow.withLanes(2));
        assertThat(two.legs().getFirst().souls().mean()).isEqualTo(8);
    }

    @Test
    void aTerminalThatSaysHowFastItsGateIsHasAsManyLanesAsThatTakes() {
        Assumptions slow =
                Assumptions.CERTAIN.withStations(
                        List.of(
                                new Station(
                                        "only",
                                        1,
                                        Duration.ZERO,
                                        Duration.ofMinutes(14),
                                        0,
                                        "test")));
        Outcome outcome = play(COUNTRY.replace("terminal A", "terminal A gate=8"), slow);
        assertThat(outcome.legs().getFirst().souls().mean()).isEqualTo(8);
    }
}
