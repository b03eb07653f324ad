package org.muster.planning.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.core.movement.Capacities;
import org.muster.core.operation.OperationState;
import org.muster.core.plan.Ground;
import org.muster.core.plan.PlanningSettings;
import org.muster.core.request.Need;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestCommand.RecordNeeds;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.ProblemCheck;
import org.muster.planning.operation.Assumption.Kind;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.Watch;
import org.muster.testkit.Scenario;

/** What an operation asks of a planner, and what it says it does not know. */
class OperationProblemTest {
    private static final String WORLD =
            """
            leg | leads  | belted | stretchers
            F1  | out    | 3      | 1
            F2  | out    | 9      |
            F3  | out    |        |
            C1  | inside | 20     |

            person | born       | nationality | at
            Awa    | 1990-01-02 | FRA         | list
            Baby   | 2023-03-01 | FRA         | list
            Twin   | 2023-03-01 | FRA         | list
            Dan    | 1970-01-01 | CHN         | list
            Eve    | 1971-01-01 | CHN         | list
            Fay    | 1972-01-01 | FRA         | list
            Gus    |            |             | gate
            """;

    private final Scenario s = Scenario.draw(WORLD);

    private OperationProblem read() {
        return read(PlanningSettings.NONE, LegChanges.NONE);
    }

    private OperationProblem read(PlanningSettings settings, LegChanges changes) {
        OperationProblem read =
                OperationProblem.of(
                        s.viewNow(),
                        OperationState.find(s.viewNow(), Scenario.ID).orElseThrow(),
                        settings,
                        changes,
                        s.now());
        assertThat(ProblemCheck.check(read.problem()).listFirst()).isEmpty();
        return read;
    }

    private Party party(OperationProblem read, String first) {
        String id = s.request(first).toString();
        return read.problem().parties().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean says(OperationProblem read, Kind kind) {
        return read.assumptions().stream().anyMatch(one -> one.kind() == kind);
    }

    @Test
    void infantsSitOnLapsAsLongAsThereAreLaps() {
        s.ask("Awa", "Baby", "Twin").ask("Dan");
        OperationProblem read = read();
        assertThat(party(read, "Awa").load()).isEqualTo(new Load(2, 1, 0, 0));
        assertThat(party(read, "Awa").nationals()).isEqualTo(Map.of("FRA", 3));
        assertThat(party(read, "Dan").load()).isEqualTo(Load.ofSeats(1));
    }

    @Test
    void needsMakeTheClassAndThePlaces() {
        s.ask("Awa").ask("Dan").ask("Eve", "Fay");
        s.does(new RecordNeeds(s.person("Dan"), List.of(Need.STRETCHER)));
        s.does(new RecordNeeds(s.person("Fay"), List.of(Need.WHEELCHAIR)));
        OperationProblem read = read();
        assertThat(party(read, "Awa").priority()).isEqualTo(Priorities.OTHERS);
        assertThat(party(read, "Dan").priority()).isEqualTo(Priorities.CARE);
        assertThat(party(read, "Dan").load()).isEqualTo(new Load(0, 0, 1, 0));
        assertThat(party(read, "Eve").priority()).isEqualTo(Priorities.FAMILIES);
        assertThat(party(read, "Eve").load()).isEqualTo(new Load(2, 0, 0, 1));
    }

    @Test
    void onlyOpenLegsThatLeadOutWithKnownSeatsArePlannedAndTheOthersAreNamed() {
        s.ask("Awa");
        OperationProblem read = read();
        assertThat(read.problem().legs())
                .extracting(Leg::id)
                .containsExactlyInAnyOrder(s.leg("F1").toString(), s.leg("F2").toString());
        assertThat(read.assumptions())
                .contains(new Assumption(Kind.SEATS_UNKNOWN, List.of("F3"), 0))
                .contains(new Assumption(Kind.STRETCHERS_UNKNOWN, List.of("F2"), 0))
                .contains(new Assumption(Kind.WITHOUT_REQUEST, List.of(), 1));
        s.later(Duration.ofHours(3));
        assertThat(read().problem().legs()).isEmpty();
        assertThat(read().assumptions())
                .contains(new Assumption(Kind.OVERDUE, List.of("F1", "F2"), 0));
    }

    @Test
    void whoIsAboardTakesRoomAndIsPlannedNoMore() {
        s.ask("Dan", "Eve").checkIn("Dan").band("Dan").open("F1").board("F1", "Dan");
        OperationProblem read = read();
        Leg leg =
                read.problem().legs().stream()
                        .filter(one -> one.id().equals(s.leg("F1").toString()))
                        .findFirst()
                        .orElseThrow();
        assertThat(leg.taken()).isEqualTo(Load.ofSeats(1));
        assertThat(party(read, "Dan").load()).isEqualTo(Load.ofSeats(1));
    }

    @Test
    void anOfferIsToldAndAnAcceptedOneIsPinnedUnlessItsLegWouldBeCancelled() {
        s.ask("Awa").ask("Dan").ask("Eve");
        Instant expires = s.now().plus(Duration.ofHours(1));
        s.does(new OfferSeat(s.request("Awa"), s.leg("F1"), expires));
        s.does(new OfferSeat(s.request("Dan"), s.leg("F1"), expires));
        s.does(new OfferSeat(s.request("Eve"), s.leg("F3"), expires));
        s.does(new AnswerOffer(s.request("Dan"), s.leg("F1"), true));
        OperationProblem read = read();
        String leg = s.leg("F1").toString();
        assertThat(party(read, "Awa").told()).contains(leg);
        assertThat(party(read, "Awa").pinned()).isFalse();
        assertThat(party(read, "Dan").pinned()).isTrue();
        assertThat(read.assumptions())
                .contains(new Assumption(Kind.PROMISED_ELSEWHERE, List.of(), 1));
        assertThat(read.told().bookings()).hasSize(2);

        OperationProblem without =
                read(
                        PlanningSettings.NONE,
                        new LegChanges(Map.of(), Set.of(s.leg("F1")), Map.of()));
        assertThat(party(without, "Dan").told()).contains(leg);
        assertThat(party(without, "Dan").pinned()).isFalse();
        Plan plan = Planners.greedy().solve(without.problem(), Optional.empty(), Watch.NONE).plan();
        assertThat(PlanCheck.of(without.problem(), plan).broken()).isEmpty();
        assertThat(plan.bookings())
                .hasSize(2)
                .allMatch(booking -> booking.leg().equals(s.leg("F2").toString()));
    }

    @Test
    void withoutSettingsNothingLimitsAndEachIsSaid() {
        s.ask("Awa");
        OperationProblem read = read();
        for (Kind kind :
                List.of(
                        Kind.PLACES_UNKNOWN,
                        Kind.NO_ROAD,
                        Kind.NO_GATE_RATE,
                        Kind.NO_PARKING,
                        Kind.NO_HOURS,
                        Kind.NO_LEAD,
                        Kind.NO_INTAKE,
                        Kind.NO_ROUTE,
                        Kind.NO_CARRIER,
                        Kind.NO_CLEARANCE,
                        Kind.NO_DEADLINE,
                        Kind.NO_THREAT)) {
            assertThat(says(read, kind)).as(kind.name()).isTrue();
        }
        Plan plan = Planners.greedy().solve(read.problem(), Optional.empty(), Watch.NONE).plan();
        assertThat(PlanCheck.of(read.problem(), plan).broken()).isEmpty();
        assertThat(plan.bookings()).hasSize(1);
    }

    @Test
    void whatWasEnteredLimitsAndIsNotTakenForGranted() {
        s.ask("Awa").ask("Dan").ask("Eve");
        Ground.Terminal gate =
                new Ground.Terminal(
                        "HERE",
                        List.of(),
                        OptionalInt.empty(),
                        OptionalInt.of(30),
                        OptionalInt.of(2),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.of(Duration.ofMinutes(30)));
        Ground.Road road =
                new Ground.Road(
                        "way",
                        "niamey",
                        "Here",
                        Duration.ofMinutes(40),
                        false,
                        OptionalInt.empty(),
                        "",
                        List.of());
        PlanningSettings settings =
                new PlanningSettings(
                        Optional.of(s.now().plus(Duration.ofDays(1))),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(gate),
                        List.of(),
                        List.of(road),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        OperationProblem read = read(settings, LegChanges.NONE);
        for (Kind kind :
                List.of(
                        Kind.NO_ROAD,
                        Kind.NO_GATE_RATE,
                        Kind.NO_PARKING,
                        Kind.NO_LEAD,
                        Kind.NO_DEADLINE)) {
            assertThat(says(read, kind)).as(kind.name()).isFalse();
        }
        assertThat(read.problem().places())
                .anySatisfy(place ->
                        assertThat(place)
                                .isInstanceOfSatisfying(
                                        Place.Terminal.class,
                                        terminal ->
                                                assertThat(terminal.perHour())
                                                        .isEqualTo(OptionalInt.of(30))));
        assertThat(read.problem().legs()).allMatch(leg -> leg.lead().toMinutes() == 30);
        Plan plan = Planners.greedy().solve(read.problem(), Optional.empty(), Watch.NONE).plan();
        assertThat(PlanCheck.of(read.problem(), plan).broken()).isEmpty();
        assertThat(plan.bookings()).isNotEmpty().allMatch(one -> one.rides().size() == 1);
    }

    @Test
    void vehiclesRoutesAndConvoysAreReadAsTheyWereEntered() {
        s.ask("Awa").ask("Dan");
        Duration hour = Duration.ofHours(1);
        PlanningSettings settings =
                new PlanningSettings(
                        Optional.empty(),
                        Optional.of(Duration.ofMinutes(10)),
                        List.of(new Ground.Threat(s.now(), java.math.BigDecimal.TWO)),
                        List.of(new Ground.RallyPoint("Stadium", List.of(), OptionalInt.of(50))),
                        List.of(),
                        List.of(new Ground.Haven("there", OptionalInt.of(80), Optional.of(hour))),
                        List.of(
                                road("in", "Niamey", "Stadium", false, ""),
                                road("out", "stadium", "here", true, "guards")),
                        List.of(
                                new Ground.Fleet(
                                        "buses",
                                        2,
                                        Capacities.ofSeats(40),
                                        Optional.of(Duration.ofHours(8)),
                                        List.of("out"),
                                        Duration.ofMinutes(5),
                                        Duration.ofMinutes(20))),
                        List.of(new Ground.Escorts("guards", 1, 5, Duration.ofMinutes(20))),
                        List.of(
                                new Ground.Carrier(
                                        "vehicle",
                                        Optional.empty(),
                                        Optional.empty(),
                                        OptionalInt.of(7_000),
                                        OptionalInt.empty(),
                                        Optional.of(Duration.ofHours(14)))),
                        List.of(
                                new Ground.Route(
                                        "r",
                                        "Here",
                                        "THERE",
                                        Duration.ofHours(5),
                                        Optional.empty(),
                                        OptionalInt.of(4_000))));
        OperationProblem read = read(settings, LegChanges.NONE);
        assertThat(read.problem().legs())
                .allMatch(leg -> leg.onTheWay().toHours() == 5)
                .allMatch(leg -> leg.carrier().equals(Optional.of("vehicle")));
        assertThat(read.problem().fleets().getFirst().services()).hasSize(1);
        assertThat(says(read, Kind.NO_CARRIER)).isFalse();
        assertThat(says(read, Kind.NO_ROUTE)).isFalse();
        assertThat(says(read, Kind.NO_INTAKE)).isFalse();
        assertThat(says(read, Kind.NO_THREAT)).isFalse();
    }

    private static Ground.Road road(
            String name, String from, String to, boolean convoy, String escorts) {
        return new Ground.Road(
                name,
                from,
                to,
                Duration.ofMinutes(30),
                convoy,
                OptionalInt.empty(),
                escorts,
                List.of());
    }

    @Test
    void aFurtherLegAndAnotherSizeArePlannedAsIfTheyWereSo() {
        s.ask("Awa");
        OperationProblem read =
                read(
                        PlanningSettings.NONE,
                        new LegChanges(
                                Map.of(s.leg("F3"), s.legPlan("F3", "out", Capacities.ofSeats(5))),
                                Set.of(),
                                Map.of("new-1", s.legPlan("F9", "out", Capacities.ofSeats(7)))));
        assertThat(read.problem().legs())
                .extracting(Leg::id)
                .contains(s.leg("F3").toString(), "new-1");
        assertThat(says(read, Kind.SEATS_UNKNOWN)).isFalse();
    }
}
