package org.muster.planning.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.RequestId;
import org.muster.core.movement.Capacities;
import org.muster.core.operation.OperationState;
import org.muster.core.plan.Drive;
import org.muster.core.plan.Ground;
import org.muster.core.plan.PlanCommand.AdoptPlan;
import org.muster.core.plan.PlanCommand.Booked;
import org.muster.core.plan.PlanningSettings;
import org.muster.core.request.Request;
import org.muster.core.request.RequestCommand.WithdrawRequest;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.Result;
import org.muster.planning.solve.Watch;
import org.muster.testkit.Scenario;

/** The plan in force on an operation that has moved on. */
class InForceTest {
    private static final String WORLD =
            """
            leg | leads  | belted
            F1  | out    | 2
            F2  | out    | 9

            person | born       | nationality | at
            Awa    | 1990-01-02 | FRA         | list
            Ben    | 1980-01-02 | FRA         | list
            Dan    | 1970-01-01 | CHN         | list
            Eve    | 1971-01-01 | CHN         | list
            """;

    private final Scenario s = Scenario.draw(WORLD).ask("Awa").ask("Ben").ask("Dan").ask("Eve");

    private OperationProblem question(PlanningSettings settings) {
        return OperationProblem.of(
                s.viewNow(),
                OperationState.find(s.viewNow(), Scenario.ID).orElseThrow(),
                settings,
                LegChanges.NONE,
                s.now());
    }

    private Plan adopt(PlanningSettings settings, boolean recorded) {
        Problem problem = question(settings).problem();
        Plan plan = Planners.greedy().solve(problem, Optional.empty(), Watch.NONE).plan();
        List<Drive> drives =
                OnTheRoad.list(problem, plan).stream()
                        .flatMap(one -> one.toDrive(party -> true).stream())
                        .toList();
        s.does(
                new AdoptPlan(
                        Scenario.ID,
                        "p",
                        problem.from(),
                        "needs-1",
                        4,
                        0,
                        0,
                        plan.bookings().stream()
                                .map(one ->
                                        new Booked(
                                                RequestId.parse(one.party()),
                                                one.leg(),
                                                Optional.empty()))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        PlanningSettings.NONE,
                        recorded ? Optional.of(drives) : Optional.empty()));
        return plan;
    }

    private InForce read(PlanningSettings settings) {
        return InForce.find(s.viewNow(), Scenario.ID, question(settings)).orElseThrow();
    }

    private static Map<String, Booking> byParty(Plan plan) {
        Map<String, Booking> bookings = new HashMap<>();
        plan.bookings().forEach(one -> bookings.put(one.party(), one));
        return bookings;
    }

    @Test
    void withNothingAdoptedThereIsNone() {
        assertThat(InForce.find(s.viewNow(), Scenario.ID, question(PlanningSettings.NONE)))
                .isEmpty();
    }

    @Test
    void asLongAsNothingChangesItIsThePlanThatWasAdopted() {
        PlanningSettings buses = buses();
        Plan plan = adopt(buses, true);
        InForce inForce = read(buses);
        assertThat(inForce.known()).isTrue();
        assertThat(plan.convoys()).isNotEmpty();
        assertThat(byParty(inForce.plan())).isEqualTo(byParty(plan));
        assertThat(inForce.plan().convoys()).containsExactlyInAnyOrderElementsOf(plan.convoys());
        assertThat(PlanCheck.of(question(buses).problem(), inForce.plan()).broken()).isEmpty();
    }

    @Test
    void whoIsGoneIsDroppedAndWhoseLegIsGoneIsNotBooked() {
        PlanningSettings buses = buses();
        adopt(buses, true);
        String first = s.leg("F1").toString();
        List<String> onFirst =
                read(buses).plan().bookings().stream()
                        .filter(one -> one.leg().equals(first))
                        .map(Booking::party)
                        .toList();
        assertThat(onFirst).hasSize(2);
        s.does(withdrawal(RequestId.parse(onFirst.getFirst())));
        s.cancel("F1");
        InForce inForce = read(buses);
        assertThat(inForce.legs()).hasSize(3).doesNotContainKey(onFirst.getFirst());
        assertThat(inForce.legs()).containsEntry(onFirst.getLast(), first);
        assertThat(inForce.plan().bookings()).hasSize(2).noneMatch(one -> one.leg().equals(first));
        Problem now = question(buses).problem();
        Result mended = Planners.greedy().solve(now, Optional.of(inForce.plan()), Watch.NONE);
        assertThat(byParty(mended.plan())).hasSize(3).containsAllEntriesOf(byParty(inForce.plan()));
    }

    @Test
    void aRoadThatIsGoneTakesItsRidesAlong() {
        adopt(buses(), true);
        InForce inForce = read(PlanningSettings.NONE);
        assertThat(inForce.plan().convoys()).isEmpty();
        assertThat(inForce.plan().bookings()).hasSize(4).allMatch(one -> one.rides().isEmpty());
    }

    @Test
    void whatWasAdoptedWithoutDrivesSaysThatTheyAreNotKnown() {
        adopt(buses(), false);
        assertThat(read(buses()).known()).isFalse();
    }

    private WithdrawRequest withdrawal(RequestId request) {
        return new WithdrawRequest(
                request, Request.find(s.viewNow(), request).orElseThrow().members());
    }

    private static PlanningSettings buses() {
        return new PlanningSettings(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Ground.Road(
                                "avenue",
                                "Niamey",
                                "here",
                                Duration.ofMinutes(15),
                                true,
                                OptionalInt.empty(),
                                "",
                                List.of())),
                List.of(
                        new Ground.Fleet(
                                "buses",
                                2,
                                Capacities.ofSeats(40),
                                Optional.empty(),
                                List.of("avenue"),
                                Duration.ZERO,
                                Duration.ofMinutes(5))),
                List.of(),
                List.of(),
                List.of());
    }
}
