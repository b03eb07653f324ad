package org.muster.planning.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.core.clearance.ClearanceCommand.NeedClearances;
import org.muster.core.clearance.ClearanceCommand.RefuseClearance;
import org.muster.core.clearance.ClearanceKind;
import org.muster.core.movement.Capacities;
import org.muster.core.plan.Ground;
import org.muster.core.request.Need;
import org.muster.core.request.RequestCommand.RecordNeeds;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.check.Rule;
import org.muster.planning.model.Leg;
import org.muster.planning.operation.Assumption.Kind;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.Watch;

/** What planners know of cabins, fuel and clearances of aircraft changes the plan. */
class KnownAircraftTest extends KnownGround {
    @Test
    void aCabinIsChangedForAStretcherWhereThereIsTime() {
        s.ask("Awa").ask("Dan");
        s.does(new RecordNeeds(s.person("Dan"), List.of(Need.STRETCHER)));
        OperationProblem read = read(vehicle(Duration.ofHours(1), OptionalInt.empty()));
        assertThat(read.cabins()).isEqualTo(Map.of(s.leg("F1").toString(), "seats"));
        assertThat(says(read, Kind.STRETCHERS_UNKNOWN)).isFalse();
        Plan plan =
                Planners.best(Duration.ofSeconds(5))
                        .solve(read.problem(), Optional.empty(), Watch.NONE)
                        .plan();
        assertThat(PlanCheck.of(read.problem(), plan).text()).isEmpty();
        assertThat(plan.flights())
                .containsExactly(new Flight(s.leg("F1").toString(), Optional.of("medical")));
        assertThat(plan.bookings()).hasSize(2);
        assertThat(read.told().flights())
                .containsExactly(new Flight(s.leg("F1").toString(), Optional.of("seats")));

        OperationProblem late = read(vehicle(Duration.ofHours(2), OptionalInt.empty()));
        assertThat(late.cabins()).isEmpty();
        assertThat(kept(late).bookings())
                .extracting(Booking::party)
                .containsExactly(s.request("Awa").toString());
    }

    @Test
    void aVehicleThatComesBackTooLateIsNotRefitted() {
        s.ask("Dan");
        s.does(new RecordNeeds(s.person("Dan"), List.of(Need.STRETCHER)));
        String next = "next";
        Capacities seats = Capacities.ofSeats(9);
        LegChanges both =
                new LegChanges(
                        Map.of(),
                        Set.of(),
                        Map.of(
                                next,
                                s.legPlan("F2", "out", seats).at(s.now().plusSeconds(7 * 3600))));
        Ground.Route route =
                new Ground.Route(
                        "r",
                        "here",
                        "there",
                        Duration.ofHours(1),
                        Optional.empty(),
                        OptionalInt.empty());
        // back at 4 h, on the ground again at 6:30: from 2:30 of refitting on it is too late
        assertThat(
                        read(both, route, vehicle(Duration.ofMinutes(149), OptionalInt.empty()))
                                .cabins())
                .containsOnlyKeys(next);
        assertThat(
                        read(both, route, vehicle(Duration.ofMinutes(152), OptionalInt.empty()))
                                .cabins())
                .isEmpty();
    }

    /**
     * F1 is back at 4 h; the next leg, whose cabin stays, has its vehicle at the terminal before.
     */
    @Test
    void aVehicleThatIsNeededAsItIsSoonAfterIsNotRefitted() {
        s.ask("Dan");
        Ground.Route route =
                new Ground.Route(
                        "r",
                        "here",
                        "there",
                        Duration.ofHours(1),
                        Optional.empty(),
                        OptionalInt.empty());
        Ground.Carrier vehicle = vehicle(Duration.ofHours(1), OptionalInt.empty());
        assertThat(read(nextWithSevenSeats(331), route, vehicle).cabins())
                .containsOnlyKeys(s.leg("F1").toString());
        assertThat(read(nextWithSevenSeats(329), route, vehicle).cabins()).isEmpty();
    }

    private LegChanges nextWithSevenSeats(int minutes) {
        return new LegChanges(
                Map.of(),
                Set.of(),
                Map.of(
                        "next",
                        s.legPlan("F2", "out", Capacities.ofSeats(7))
                                .at(s.now().plus(Duration.ofMinutes(minutes)))));
    }

    @Test
    void fuelAtAnAirportLimitsWhatLeavesFromIt() {
        s.ask("Awa");
        Ground.Route route =
                new Ground.Route(
                        "r",
                        "here",
                        "there",
                        Duration.ofHours(5),
                        Optional.empty(),
                        OptionalInt.empty());
        Ground.Carrier carrier = vehicle(Duration.ZERO, OptionalInt.of(3_000));
        assertThat(kept(read(route, carrier, fuel(30_000))).bookings()).hasSize(1);
        OperationProblem dry = read(route, carrier, fuel(29_999));
        assertThat(PlanCheck.of(dry.problem(), solve(dry)).rules()).containsAnyOf(Rule.L8, Rule.L1);
        assertThat(says(dry, Kind.NO_FUEL)).isFalse();
        OperationProblem unknown =
                read(route, vehicle(Duration.ZERO, OptionalInt.empty()), fuel(1));
        assertThat(unknown.assumptions())
                .contains(new Assumption(Kind.NO_BURN, List.of("Vehicle"), 0));
        assertThat(kept(unknown).bookings()).hasSize(1);
    }

    private static Ground.Terminal fuel(int litres) {
        return new Ground.Terminal(
                "here",
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.of(litres),
                Optional.empty());
    }

    @Test
    void aLegCountsByTheChanceThatItIsCleared() {
        s.ask("Awa");
        assertThat(says(read(), Kind.NO_CLEARANCE)).isTrue();
        OperationProblem read = read(new Ground.Clearance("f1 ", 40));
        assertThat(read.problem().legs()).extracting(Leg::clearance).containsExactly(0.4);
        assertThat(says(read, Kind.NO_CLEARANCE)).isFalse();
    }

    @Test
    void whatWasEnteredForPlansCountsBeforeWhatClearancesSay() {
        s.ask("Awa").does(new NeedClearances(s.leg("F1"), List.of(ClearanceKind.LANDING)));
        s.does(new RefuseClearance(s.leg("F1"), ClearanceKind.LANDING, "", s.now()));
        assertThat(read().problem().legs()).extracting(Leg::clearance).containsExactly(0.01);
        assertThat(says(read(), Kind.NO_CLEARANCE)).isFalse();
        OperationProblem read = read(new Ground.Clearance("F1", 40));
        assertThat(read.problem().legs()).extracting(Leg::clearance).containsExactly(0.4);
    }

    private Ground.Carrier vehicle(Duration refit, OptionalInt litres) {
        return new Ground.Carrier(
                "Vehicle",
                Optional.empty(),
                Optional.of(HALF_HOUR),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(new Ground.Cabin("seats", 9, 0), new Ground.Cabin("medical", 3, 2)),
                Optional.of(refit),
                litres);
    }
}
