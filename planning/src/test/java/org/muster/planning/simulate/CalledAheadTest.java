package org.muster.planning.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.planning.drawn.DrawnPlan;
import org.muster.planning.drawn.DrawnProblem;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;
import org.muster.planning.simulate.Assumptions.Shows;
import org.muster.planning.simulate.Assumptions.Station;
import org.muster.planning.simulate.Outcome.LegOutcome;

/** What people were told names legs, and no way to them. */
class CalledAheadTest {
    /** Three parties in a town without a road, on two legs a day apart. */
    private static final Problem PROBLEM =
            DrawnProblem.of(
                    """
                    now 04:00 deadline=3.12:00
                    class all weight=1
                    town T
                    terminal A
                    haven H
                    leg F1 A H 10:00 12:00 room=6 lead=1h
                    leg F2 A H 2.10:00 2.12:00 room=6 lead=1h
                    party p1 4 class=all place=T
                    party p2 4 class=all place=T
                    party p3 4 class=all place=A
                    """);

    private static final Plan TOLD =
            new Plan(
                    List.of(flight("F1"), flight("F2")),
                    List.of(),
                    List.of(book("p1", "F1"), book("p2", "F2"), book("p3", "F2")));

    private static Flight flight(String leg) {
        return new Flight(leg, Optional.empty());
    }

    private static Booking book(String party, String leg) {
        return new Booking(party, leg, List.of());
    }

    private static Outcome play(Plan plan, Assumptions assumptions) {
        CalledAhead called = CalledAhead.of(PROBLEM, plan, Duration.ofHours(3));
        return Simulation.of(called.problem(), called.plan(), assumptions).run(2, 1, Progress.NONE);
    }

    @Test
    void whoWasToldALegComesToItsTerminal() {
        CalledAhead called = CalledAhead.of(PROBLEM, TOLD, Duration.ofHours(3));
        assertThat(called.called()).isEqualTo(3);
        assertThat(called.plan().bookings().getFirst().rides().getFirst().departs())
                .isEqualTo(PROBLEM.legs().getFirst().cutOff().minus(Duration.ofHours(3)));
        assertThat(play(TOLD, Assumptions.CERTAIN).out().mean()).isEqualTo(8);
    }

    @Test
    void aLegThatIsPromisedTooOftenTurnsSomebodyAway() {
        List<LegOutcome> legs = play(TOLD, Assumptions.CERTAIN).legs();
        assertThat(legs).extracting(LegOutcome::turnedAway).containsExactly(0.0, 1.0);
        Plan fitting =
                new Plan(TOLD.flights(), List.of(), List.of(book("p1", "F1"), book("p2", "F2")));
        assertThat(play(fitting, Assumptions.CERTAIN).legs())
                .extracting(LegOutcome::turnedAway)
                .containsOnly(0.0);
    }

    @Test
    void whoStandsInTheQueueWhenDoorsShutIsTurnedAwayAndWhoStayedAtHomeIsNot() {
        Assumptions slow =
                Assumptions.CERTAIN.withStations(
                        List.of(new Station("id", 1, Duration.ofHours(9), Duration.ZERO, 0, "")));
        assertThat(play(TOLD, slow).legs().getFirst().turnedAway()).isEqualTo(1);
        Assumptions nobody = Assumptions.CERTAIN.withShows(new Shows(0, 1, "nobody"));
        assertThat(play(TOLD, nobody).legs()).extracting(LegOutcome::turnedAway).containsOnly(0.0);
    }

    @Test
    void nobodyQueuesADayBeforeTheirLeg() {
        Assumptions gate =
                Assumptions.CERTAIN.withStations(
                        List.of(
                                new Station(
                                        "id", 1, Duration.ofMinutes(20), Duration.ZERO, 0, "")));
        assertThat(play(TOLD, gate).shortages())
                .filteredOn(one -> one.resource().kind() == Resource.Kind.GATE)
                .singleElement()
                .satisfies(queue -> assertThat(queue.longest()).isBetween(0.3, 1.0));
    }

    @Test
    void bookingsOfWhatIsNotThereAreLeftOutAndRidesAreKept() {
        Plan odd =
                new Plan(
                        List.of(flight("F1")),
                        List.of(),
                        List.of(book("p1", "F1"), book("p9", "F1"), book("p2", "F2")));
        CalledAhead called = CalledAhead.of(PROBLEM, odd, Duration.ofHours(3));
        assertThat(called.plan().bookings()).extracting(Booking::party).containsExactly("p1");
        Problem road =
                DrawnProblem.of(
                        """
                        now 04:00 deadline=3.12:00
                        class all weight=1
                        town T
                        terminal A
                        haven H
                        road T-A T A 1h own
                        leg F1 A H 10:00 12:00 room=6
                        party p1 4 class=all place=T
                        """);
        Plan plan = DrawnPlan.of("flight F1\nbook p1 F1 T-A@05:00\n");
        CalledAhead same = CalledAhead.of(road, plan, Duration.ofHours(3));
        assertThat(same).isEqualTo(new CalledAhead(road, plan, 0));
    }

    @Test
    void whoWasToRideOnWhatIsNoLongerThereIsCalledAhead() {
        Plan plan =
                DrawnPlan.of(
                        """
                        flight F1
                        convoy K1 R-A 06:00 B*1
                        book p1 F1 R-A@06:00/K1
                        """);
        CalledAhead called = CalledAhead.of(PROBLEM, plan, Duration.ofHours(3));
        assertThat(called.plan().convoys()).isEmpty();
        assertThat(called.called()).isEqualTo(1);
        assertThat(play(plan, Assumptions.CERTAIN).out().mean()).isEqualTo(4);
    }
}
