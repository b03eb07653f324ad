package org.muster.testkit.refusal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.RequestId;
import org.muster.core.movement.Capacities;
import org.muster.core.plan.Drive;
import org.muster.core.plan.Ground;
import org.muster.core.plan.Ground.Part;
import org.muster.core.plan.Hours;
import org.muster.core.plan.PlanCommand.Added;
import org.muster.core.plan.PlanCommand.AdoptPlan;
import org.muster.core.plan.PlanCommand.Booked;
import org.muster.core.plan.PlanCommand.EnterSettings;
import org.muster.core.plan.PlanFact.Dropped;
import org.muster.core.plan.PlanRefusal;
import org.muster.core.plan.PlanningSettings;
import org.muster.testkit.RandomOperation;
import org.muster.testkit.Scenario;

/** When settings and plans are refused. */
class PlanRefusalsTest extends RefusalCases {
    PlanRefusalsTest() {
        super(PlanRefusal.class);
    }

    @Override
    void listCases() {
        settings();
        plans();
    }

    private void settings() {
        refused(
                PlanRefusal.NOT_OPEN,
                new EnterSettings(new OperationId("never-opened"), point("a", 1), List.of()));
        refused(PlanRefusal.NOTHING_ENTERED, enter(PlanningSettings.NONE));
        refused(PlanRefusal.NO_NAME, enter(point(" ", 1)));
        refused(PlanRefusal.NAMED_TWICE, enter(points(rally("A", 1), rally("a ", 2))));
        refused(PlanRefusal.OUT_OF_RANGE, enter(point("a", -1)));
        refused(PlanRefusal.OUT_OF_RANGE, enter(threat("-0.1")));
        refused(PlanRefusal.WEIGHT_TOO_GREAT, enter(threat("1000.1")));
        refused(PlanRefusal.WEIGHT_TOO_GREAT, enter(PlanningSettings.of(risky("1e9"))));
        refused(PlanRefusal.NOT_KNOWN, enter(road("no such teams")));
        refused(PlanRefusal.NO_CHANCE, enter(PlanningSettings.of(new Ground.Clearance("F1", 0))));
        refused(PlanRefusal.NO_CHANCE, enter(PlanningSettings.of(new Ground.Clearance("F1", 101))));
        refused(PlanRefusal.ESCORTS_UNNAMED, enter(PlanningSettings.of(guardedByNobody())));
        refused(PlanRefusal.LEADS_NOWHERE, enter(PlanningSettings.of(way("a", "A ", "", 0))));
        refused(
                PlanRefusal.BY_OWN_MEANS,
                enter(
                        PlanningSettings.of(
                                new Ground.Escorts("teams", 1, 1, Duration.ZERO),
                                way("a", "b", "teams", 0))));
        refused(PlanRefusal.BY_OWN_MEANS, enter(PlanningSettings.of(way("a", "b", "", 3))));
        refused(
                PlanRefusal.CABIN_UNNAMED,
                enter(PlanningSettings.of(fitted(new Ground.Cabin(" ", 20, 0)))));
        refused(
                PlanRefusal.NAMED_TWICE,
                enter(
                        PlanningSettings.of(
                                fitted(
                                        new Ground.Cabin("a", 20, 0),
                                        new Ground.Cabin("A ", 9, 4)))));
        refused(
                PlanRefusal.OUT_OF_RANGE,
                enter(PlanningSettings.of(fitted(new Ground.Cabin("a", 0, 0)))));
        refused(
                PlanRefusal.NOT_THERE,
                new EnterSettings(
                        Scenario.ID,
                        PlanningSettings.NONE,
                        List.of(new Dropped(Part.RALLY_POINT, "a"))));
    }

    private void plans() {
        when(
                PlanRefusal.NO_BOOKINGS,
                s -> s.refusing(PlanRefusal.NO_BOOKINGS).does(adopt("p", List.of())));
        when(
                PlanRefusal.BOOKED_TWICE,
                s ->
                        s.refusing(PlanRefusal.BOOKED_TWICE)
                                .does(adopt("p", List.of(fay(s, "F2"), fay(s, "F1")))));
        when(
                PlanRefusal.GONE,
                s ->
                        s.refusing(PlanRefusal.GONE)
                                .does(
                                        adopt(
                                                "p",
                                                List.of(
                                                        booked(
                                                                new RequestId(5),
                                                                s.leg("F2").toString())))));
        when(
                PlanRefusal.LEG_NOT_OPEN,
                s ->
                        s.cancel("F2")
                                .refusing(PlanRefusal.LEG_NOT_OPEN)
                                .does(adopt("p", List.of(fay(s, "F2"))))
                                .refusing(PlanRefusal.LEG_NOT_OPEN)
                                .does(
                                        adopt(
                                                "p",
                                                List.of(
                                                        booked(
                                                                s.request("Fay"),
                                                                "no leg at all")))));
        when(
                PlanRefusal.LIMIT_PASSED,
                s ->
                        s.ask("Gus")
                                .refusing(PlanRefusal.LIMIT_PASSED)
                                .does(
                                        adopt(
                                                "p",
                                                List.of(
                                                        fay(s, "F1"),
                                                        booked(
                                                                s.request("Gus"),
                                                                s.leg("F1").toString())))));
        when(
                PlanRefusal.LABEL_TWICE,
                s ->
                        s.refusing(PlanRefusal.LABEL_TWICE)
                                .does(
                                        adopting(
                                                "p",
                                                List.of(booked(s.request("Fay"), "x")),
                                                Stream.of("x", "y")
                                                        .map(key ->
                                                                new Added(
                                                                        key,
                                                                        s.legPlan(
                                                                                "F9",
                                                                                "out",
                                                                                Capacities.ofSeats(
                                                                                        9))))
                                                        .toList())));
        when(
                PlanRefusal.NO_PLAN_NAME,
                s -> s.refusing(PlanRefusal.NO_PLAN_NAME).does(adopt(" ", List.of(fay(s, "F2")))));
        when(
                PlanRefusal.RIDES_NOWHERE,
                s ->
                        s.ask("Gus")
                                .refusing(PlanRefusal.RIDES_NOWHERE)
                                .does(
                                        driving(
                                                "p",
                                                List.of(fay(s, "F2")),
                                                List.of(),
                                                List.of(drive(s.request("Gus"))))));
    }

    private void refused(PlanRefusal code, EnterSettings enter) {
        when(code, s -> s.refusing(code).does(enter));
    }

    private static Booked fay(Scenario s, String leg) {
        return booked(s.request("Fay"), s.leg(leg).toString());
    }

    private static Booked booked(RequestId request, String leg) {
        return new Booked(request, leg, Optional.empty());
    }

    private static AdoptPlan adopt(String name, List<Booked> bookings) {
        return adopting(name, bookings, List.of());
    }

    private static AdoptPlan adopting(String name, List<Booked> bookings, List<Added> added) {
        return driving(name, bookings, added, List.of());
    }

    private static AdoptPlan driving(
            String name, List<Booked> bookings, List<Added> added, List<Drive> drives) {
        return new AdoptPlan(
                Scenario.ID,
                name,
                RandomOperation.START,
                "needs-1",
                1,
                0,
                0,
                bookings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                added,
                PlanningSettings.NONE,
                Optional.of(drives));
    }

    private static Drive drive(RequestId rider) {
        return new Drive(
                "road",
                "a",
                "b",
                org.muster.testkit.RandomOperation.START,
                org.muster.testkit.RandomOperation.START.plusSeconds(60),
                Optional.empty(),
                List.of(),
                0,
                List.of(rider));
    }

    private static EnterSettings enter(PlanningSettings settings) {
        return new EnterSettings(Scenario.ID, settings, List.of());
    }

    private static Ground.RallyPoint rally(String name, int room) {
        return new Ground.RallyPoint(name, List.of(), OptionalInt.of(room));
    }

    private static PlanningSettings point(String name, int room) {
        return points(rally(name, room));
    }

    private static PlanningSettings points(Ground.RallyPoint... points) {
        return new PlanningSettings(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(points),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static PlanningSettings threat(String weight) {
        return new PlanningSettings(
                Optional.empty(),
                Optional.empty(),
                List.of(new Ground.Threat(RandomOperation.START, new BigDecimal(weight))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Ground.Road risky(String weight) {
        Hours hours = new Hours(RandomOperation.START, RandomOperation.START.plusSeconds(60));
        return new Ground.Road(
                "r",
                "a",
                "b",
                Duration.ofHours(1),
                true,
                OptionalInt.empty(),
                "",
                List.of(),
                List.of(new Ground.Risk(hours, new BigDecimal(weight))),
                List.of());
    }

    private static Ground.Road guardedByNobody() {
        Hours hours = new Hours(RandomOperation.START, RandomOperation.START.plusSeconds(60));
        return new Ground.Road(
                "r",
                "a",
                "b",
                Duration.ofHours(1),
                true,
                OptionalInt.empty(),
                "",
                List.of(),
                List.of(),
                List.of(hours));
    }

    private static Ground.Road way(String from, String to, String escorts, int perHour) {
        return new Ground.Road(
                "r",
                from,
                to,
                Duration.ofHours(1),
                false,
                perHour == 0 ? OptionalInt.empty() : OptionalInt.of(perHour),
                escorts,
                List.of());
    }

    private static Ground.Carrier fitted(Ground.Cabin... cabins) {
        return new Ground.Carrier(
                "A400M",
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(cabins),
                Optional.empty(),
                OptionalInt.empty());
    }

    private static PlanningSettings road(String escorts) {
        return new PlanningSettings(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Ground.Road(
                                "r",
                                "a",
                                "b",
                                Duration.ofHours(1),
                                true,
                                OptionalInt.empty(),
                                escorts,
                                List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
