package org.muster.server.pages;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.movement.Capacities;
import org.muster.core.plan.Ground;
import org.muster.core.plan.Ground.Part;
import org.muster.core.plan.Hours;
import org.muster.core.plan.PlanningSettings;

/** Reads what somebody says of one part of the ground out of a form. */
final class GroundForm {
    private final Visit visit;
    private final ZoneId zone;

    private GroundForm(Visit visit) {
        this.visit = visit;
        this.zone = visit.frame().moment().zone();
    }

    static PlanningSettings read(Visit visit, Part part) {
        GroundForm form = new GroundForm(visit);
        return switch (part) {
            case DEADLINE -> form.times(Optional.of(form.needed("deadline")), Optional.empty());
            case MARGIN -> form.times(Optional.empty(), Optional.of(form.minutes("margin")));
            case THREAT -> form.ground(form.threat(), List.of());
            case RALLY_POINT, TERMINAL, HAVEN, ROAD, FLEET, ESCORTS, CARRIER, ROUTE ->
                    form.ground(List.of(), List.of(form.named(part)));
        };
    }

    private Ground named(Part part) {
        String name = text("name");
        return switch (part) {
            case RALLY_POINT -> new Ground.RallyPoint(name, hours("open"), number("room"));
            case TERMINAL ->
                    new Ground.Terminal(
                            name,
                            hours("open"),
                            number("room"),
                            number("perHour"),
                            number("parking"),
                            number("runway"),
                            number("fuel"),
                            maybe("lead"));
            case HAVEN -> new Ground.Haven(name, number("perDay"), maybe("turnaround"));
            case ROAD ->
                    new Ground.Road(
                            name,
                            text("from"),
                            text("to"),
                            minutes("travel"),
                            visit.form().has("convoy", "yes"),
                            number("perHour"),
                            text("escorts"),
                            hours("closed"));
            case FLEET ->
                    new Ground.Fleet(
                            name,
                            given("vehicles"),
                            Capacities.ofSeats(given("seats")),
                            maybe("driving"),
                            Arrays.stream(text("roads").split(","))
                                    .map(String::strip)
                                    .filter(road -> !road.isEmpty())
                                    .toList(),
                            minutes("approach"),
                            minutes("back"));
            case ESCORTS ->
                    new Ground.Escorts(name, given("teams"), given("vehicles"), minutes("back"));
            case CARRIER ->
                    new Ground.Carrier(
                            name,
                            time("from"),
                            maybe("ground"),
                            number("range"),
                            number("runway"),
                            maybe("duty"));
            case ROUTE ->
                    new Ground.Route(
                            name.isEmpty() ? text("from") + " → " + text("to") : name,
                            text("from"),
                            text("to"),
                            minutes("travel"),
                            maybe("back"),
                            number("distance"));
            case DEADLINE, MARGIN, THREAT ->
                    throw new IllegalArgumentException(part + " has no name");
        };
    }

    private PlanningSettings times(Optional<Instant> deadline, Optional<Duration> margin) {
        return new PlanningSettings(
                deadline, margin, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of());
    }

    private PlanningSettings ground(List<Ground.Threat> threat, List<Ground> named) {
        return new PlanningSettings(
                Optional.empty(),
                Optional.empty(),
                threat,
                of(named, Ground.RallyPoint.class),
                of(named, Ground.Terminal.class),
                of(named, Ground.Haven.class),
                of(named, Ground.Road.class),
                of(named, Ground.Fleet.class),
                of(named, Ground.Escorts.class),
                of(named, Ground.Carrier.class),
                of(named, Ground.Route.class));
    }

    private static <G> List<G> of(List<Ground> all, Class<G> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private String text(String field) {
        return visit.form().value(field);
    }

    private OptionalInt number(String field) {
        return text(field).isEmpty() ? OptionalInt.empty() : OptionalInt.of(given(field));
    }

    private int given(String field) {
        String typed = text(field);
        if (!typed.matches("-?\\d{1,9}")) {
            throw new Typed(field, visit.frame().word("problem.number", typed));
        }
        return Integer.parseInt(typed);
    }

    private Duration minutes(String field) {
        return Duration.ofMinutes(given(field));
    }

    private Optional<Duration> maybe(String field) {
        return text(field).isEmpty() ? Optional.empty() : Optional.of(minutes(field));
    }

    private Optional<Instant> time(String field) {
        return text(field).isEmpty() ? Optional.empty() : Optional.of(needed(field));
    }

    private Instant needed(String field) {
        return Typed.read(field, () -> Moment.parse(text(field), zone));
    }

    /** A line for each stretch: {@code 2023-08-02T06:00 - 2023-08-02T18:00}. */
    private List<Hours> hours(String field) {
        List<Hours> hours = new ArrayList<>();
        for (String line : lines(field)) {
            String[] ends = line.split("\\s+-\\s+|\\s+–\\s+");
            if (ends.length != 2) {
                throw new Typed(field, visit.frame().word("ground.hours.wrong", line));
            }
            hours.add(
                    Typed.read(
                            field,
                            () ->
                                    new Hours(
                                            Moment.parse(ends[0].strip(), zone),
                                            Moment.parse(ends[1].strip(), zone))));
        }
        return hours;
    }

    /** A line for each step: {@code 2023-08-02T06:00 2.5}. */
    private List<Ground.Threat> threat() {
        List<Ground.Threat> steps = new ArrayList<>();
        for (String line : lines("threat")) {
            String[] parts = line.split("\\s+");
            if (parts.length != 2 || !parts[1].matches("\\d{1,4}(\\.\\d{1,3})?")) {
                throw new Typed("threat", visit.frame().word("ground.threat.wrong", line));
            }
            steps.add(
                    Typed.read(
                            "threat",
                            () ->
                                    new Ground.Threat(
                                            Moment.parse(parts[0], zone),
                                            new BigDecimal(parts[1]))));
        }
        return steps;
    }

    private List<String> lines(String field) {
        return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
