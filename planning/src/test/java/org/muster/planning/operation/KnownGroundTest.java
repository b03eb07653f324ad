package org.muster.planning.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.ListId;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.listing.ListingCommand.TakeRows;
import org.muster.core.listing.ListingCommand.TakenRow;
import org.muster.core.listing.ListingCommand.Target;
import org.muster.core.listing.Match;
import org.muster.core.listing.RowWords;
import org.muster.core.listing.Stay;
import org.muster.core.movement.Capacities;
import org.muster.core.operation.OperationState;
import org.muster.core.plan.Ground;
import org.muster.core.plan.Hours;
import org.muster.core.plan.PlanningSettings;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.Source;
import org.muster.core.request.Need;
import org.muster.core.request.RequestCommand.RecordNeeds;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.check.Rule;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Party;
import org.muster.planning.model.ProblemCheck;
import org.muster.planning.model.Road;
import org.muster.planning.operation.Assumption.Kind;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Convoy;
import org.muster.planning.plan.Flight;
import org.muster.planning.plan.Plan;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.Watch;
import org.muster.testkit.Scenario;

/** What planners know of risks, escorts, cabins, fuel, clearances and places changes the plan. */
class KnownGroundTest {
    private static final String WORLD =
            """
            leg | leads  | belted | stretchers
            F1  | out    | 9      |

            person | born       | nationality | at
            Awa    | 1990-01-02 | FRA         | list
            Dan    | 1970-01-01 | CHN         | list
            Eve    | 1971-01-01 | CHN         | list
            Fay    | 1972-01-01 | FRA         | list
            Gus    | 1973-01-01 | FRA         | list
            Hal    | 1974-01-01 | FRA         | list
            Ida    | 1975-01-01 | FRA         | list
            Jon    | 1976-01-01 | FRA         | list
            """;

    private static final Source LIST = new Source(Source.Kind.PARTNER_LIST, "towns");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private final Scenario s = Scenario.draw(WORLD);

    private OperationProblem read(Ground... ground) {
        return read(LegChanges.NONE, ground);
    }

    private OperationProblem read(LegChanges changes, Ground... ground) {
        OperationProblem read =
                OperationProblem.of(
                        s.viewNow(),
                        OperationState.find(s.viewNow(), Scenario.ID).orElseThrow(),
                        PlanningSettings.of(ground),
                        changes,
                        s.now());
        assertThat(ProblemCheck.check(read.problem()).listFirst()).isEmpty();
        return read;
    }

    private static Plan solve(OperationProblem read) {
        return Planners.greedy().solve(read.problem(), Optional.empty(), Watch.NONE).plan();
    }

    /** A plan that keeps every rule. */
    private static Plan kept(OperationProblem read) {
        Plan plan = solve(read);
        assertThat(PlanCheck.of(read.problem(), plan).text()).isEmpty();
        return plan;
    }

    private Ground.Road way(
            boolean convoy, String escorts, List<Ground.Risk> risks, Hours... hours) {
        return new Ground.Road(
                "way",
                "Niamey",
                "here",
                HALF_HOUR,
                convoy,
                OptionalInt.empty(),
                escorts,
                List.of(),
                risks,
                List.of(hours));
    }

    private static Instant setsOut(Plan plan) {
        return plan.bookings().getFirst().rides().getFirst().departs();
    }

    @Test
    void aRiskyHourMovesTheTripOutOfIt() {
        s.ask("Awa");
        OperationProblem safe = read(way(false, "", List.of()));
        Instant before = setsOut(kept(safe));
        Hours risky = new Hours(before.minusSeconds(60), before.plus(Duration.ofMinutes(50)));
        OperationProblem read =
                read(way(false, "", List.of(new Ground.Risk(risky, BigDecimal.valueOf(50)))));
        Plan plan = kept(read);
        assertThat(plan.bookings()).hasSize(1);
        Instant after = setsOut(plan);
        assertThat(after.plus(HALF_HOUR).isAfter(risky.from()) && after.isBefore(risky.to()))
                .as(
                        "on the road from %s, which is risky from %s to %s",
                        after, risky.from(), risky.to())
                .isFalse();
        assertThat(says(safe, Kind.NO_RISKS)).isTrue();
        assertThat(says(read, Kind.NO_RISKS)).isFalse();
    }

    @Test
    void escortsGoAlongInTheirHoursAndAtNoOtherTime() {
        s.ask("Awa").ask("Dan");
        Ground.Escorts guards = new Ground.Escorts("guards", 1, 5, Duration.ofMinutes(20));
        Hours always = new Hours(s.now().minusSeconds(3600), s.now().plusSeconds(7200));
        Convoy guarded = onlyConvoy(read(way(true, "guards", List.of(), always), guards, buses()));
        assertThat(guarded.road()).isEqualTo("way (guards)");
        assertThat(guarded.escorts()).isEqualTo(1);
        Hours tomorrow = new Hours(s.now().plusSeconds(80_000), s.now().plusSeconds(90_000));
        Convoy free = onlyConvoy(read(way(true, "guards", List.of(), tomorrow), guards, buses()));
        assertThat(free.road()).isEqualTo("way");
        assertThat(free.escorts()).isZero();
        Ground.Escorts none = new Ground.Escorts("guards", 0, 5, Duration.ZERO);
        assertThat(solve(read(way(true, "guards", List.of(), always), none, buses())).bookings())
                .isEmpty();
        assertThat(solve(read(way(true, "guards", List.of()), none, buses())).bookings()).isEmpty();
        assertThat(solve(read(way(true, "guards", List.of()), buses())).bookings()).isEmpty();
    }

    @Test
    void aRoadThatIsCalledLikeAnotherWithItsEscortsStaysARoadOfItsOwn() {
        s.ask("Awa");
        Hours night = new Hours(s.now().plusSeconds(7_000), s.now().plusSeconds(9_000));
        Ground.Road guarded = way(true, "guards", List.of(), night);
        Ground.Road other =
                new Ground.Road(
                        guarded.name() + " (guards)",
                        guarded.to(),
                        guarded.from(),
                        HALF_HOUR,
                        false,
                        OptionalInt.empty(),
                        "",
                        List.of());
        Ground.Escorts guards = new Ground.Escorts("guards", 1, 5, Duration.ZERO);
        assertThat(read(guarded, other, guards, buses()).problem().roads())
                .extracting(Road::id)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    /** At every moment one of the two is open, never both. */
    @Test
    void aRoadWithHoursOfEscortsIsOneRoadAtEveryMoment() {
        s.ask("Awa");
        Instant now = s.now();
        Hours night = new Hours(now.plusSeconds(7_000), now.plusSeconds(9_000));
        Hours evening = new Hours(now.plusSeconds(5_000), now.plusSeconds(8_000));
        Ground.Escorts guards = new Ground.Escorts("guards", 1, 5, Duration.ZERO);
        List<Road> roads =
                read(way(true, "guards", List.of(), night, evening), guards, buses())
                        .problem()
                        .roads();
        assertThat(roads).hasSize(2);
        for (int second = 0; second < 12_000; second += 500) {
            Instant at = now.plusSeconds(second);
            List<Road> open =
                    roads.stream()
                            .filter(road -> road.closed().stream().noneMatch(it -> it.holds(at)))
                            .toList();
            assertThat(open).as("after %d s", second).hasSize(1);
            assertThat(open.getFirst().escorts().isPresent())
                    .as("after %d s", second)
                    .isEqualTo(second >= 5_000 && second < 9_000);
        }
    }

    private static Convoy onlyConvoy(OperationProblem read) {
        Plan plan = kept(read);
        assertThat(plan.bookings()).hasSize(2);
        return plan.convoys().getFirst();
    }

    private static Ground.Fleet buses() {
        return buses(OptionalInt.empty());
    }

    private static Ground.Fleet buses(OptionalInt fuel) {
        return new Ground.Fleet(
                "buses",
                1,
                Capacities.ofSeats(20),
                Optional.empty(),
                List.of("WAY"),
                Duration.ofMinutes(5),
                Duration.ofMinutes(25),
                fuel,
                OptionalInt.of(30));
    }

    @Test
    void busesWithoutFuelStay() {
        s.ask("Awa");
        // an hour on the way: there, back and from the base
        assertThat(kept(read(way(true, "", List.of()), buses(OptionalInt.of(30)))).bookings())
                .hasSize(1);
        assertThat(kept(read(way(true, "", List.of()), buses(OptionalInt.of(29)))).bookings())
                .isEmpty();
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
                                at(s.legPlan("F2", "out", seats), s.now().plusSeconds(7 * 3600))));
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
                        at(
                                s.legPlan("F2", "out", Capacities.ofSeats(7)),
                                s.now().plus(Duration.ofMinutes(minutes)))));
    }

    private static org.muster.core.movement.LegPlan at(
            org.muster.core.movement.LegPlan plan, Instant departs) {
        return new org.muster.core.movement.LegPlan(
                plan.label(),
                plan.mode(),
                plan.vehicle(),
                plan.from(),
                plan.to(),
                plan.leads(),
                departs,
                plan.capacities());
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
    void partiesStartWhereAListSaysTheyAre() {
        s.ask("Awa", "Fay").ask("Dan", "Gus", "Hal", "Ida", "Jon").ask("Eve");
        ListId list = new ListId(5_000);
        s.does(new BeginList(list, new ListPlan("towns.csv", "00", LIST, s.now(), 3, "")));
        s.does(
                new TakeRows(
                        list,
                        List.of(said(1, "Fay", "AGADÈZ"), said(2, "Dan", "the big house")),
                        List.of()));
        Ground.Road road =
                new Ground.Road(
                        "north",
                        "Agadez",
                        "Here",
                        HALF_HOUR,
                        false,
                        OptionalInt.empty(),
                        "",
                        List.of());
        OperationProblem read = read(road);
        assertThat(place(read, "Awa")).isEqualTo("Agadez");
        assertThat(place(read, "Dan")).isEqualTo("Niamey");
        assertThat(read.home()).isEqualTo("Niamey");
        assertThat(place(read, "Eve")).isEqualTo("Niamey");
        // what one family says of itself is not shown, however large it is
        assertThat(read.assumptions())
                .contains(new Assumption(Kind.PLACES_ELSEWHERE, List.of(), 5))
                .contains(new Assumption(Kind.PLACES_UNKNOWN, List.of("Niamey"), 1));
        Plan plan = kept(read);
        assertThat(plan.bookings()).hasSize(3);
        // without the road nobody is stranded where no way leads out
        assertThat(place(read(), "Awa")).isEqualTo(place(read(), "Eve"));
    }

    private TakenRow said(int row, String name, String place) {
        RowWords words =
                new RowWords(
                        Details.ofName(new PersonName(name, "", "")),
                        Note.NONE,
                        OptionalInt.empty(),
                        Note.NONE,
                        new Note(place),
                        Note.NONE,
                        Presence.HERE,
                        Stay.UNKNOWN,
                        "");
        return new TakenRow(
                "",
                row,
                words,
                new Target.Known(s.person(name)),
                Match.HUMAN,
                Optional.empty(),
                List.of());
    }

    private String place(OperationProblem read, String first) {
        String id = s.request(first).toString();
        return read.problem().parties().stream()
                .filter(one -> one.id().equals(id))
                .map(Party::place)
                .findFirst()
                .orElseThrow();
    }

    private static boolean says(OperationProblem read, Kind kind) {
        return read.assumptions().stream().anyMatch(one -> one.kind() == kind);
    }
}
