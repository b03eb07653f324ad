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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muster.core.movement.Capacities;
import org.muster.core.plan.Ground;
import org.muster.core.plan.Ground.Part;
import org.muster.core.plan.Hours;
import org.muster.core.plan.PlanningSettings;

/** Reads what somebody says of one part of the ground out of a form. */
final class GroundForm {
    private static final Pattern RISK =
            Pattern.compile("(\\S+)\\s+[-–]\\s+(\\S+)\\s+(\\d{1,4}(?:\\.\\d{1,3})?)");
    private static final Pattern CABIN = Pattern.compile("(.*\\S)\\s+(\\d{1,4})\\s+(\\d{1,4})");

    private final Visit visit;
    private final ZoneId zone;

    private GroundForm(Visit visit) {
        this.visit = visit;
        this.zone = visit.frame().moment().zone();
    }

    static PlanningSettings read(Visit visit, Part part) {
        GroundForm form = new GroundForm(visit);
        return switch (part) {
            case DEADLINE -> times(Optional.of(form.needed("deadline")), Optional.empty());
            case MARGIN -> times(Optional.empty(), Optional.of(form.minutes("margin")));
            case THREAT -> threat(form.threat());
            case RALLY_POINT, TERMINAL, HAVEN, ROAD, FLEET, ESCORTS, CARRIER, ROUTE, CLEARANCE ->
                    PlanningSettings.of(form.named(part));
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
                            hours("closed"),
                            risks(),
                            hours("escorted"));
            case FLEET ->
                    new Ground.Fleet(
                            name,
                            given("vehicles"),
                            room(),
                            maybe("driving"),
                            Arrays.stream(text("roads").split(","))
                                    .map(String::strip)
                                    .filter(road -> !road.isEmpty())
                                    .toList(),
                            minutes("approach"),
                            minutes("back"),
                            number("fuel"),
                            number("litresPerHour"));
            case ESCORTS ->
                    new Ground.Escorts(name, given("teams"), given("vehicles"), minutes("back"));
            case CARRIER ->
                    new Ground.Carrier(
                            name,
                            time("from"),
                            maybe("ground"),
                            number("range"),
                            number("runway"),
                            maybe("duty"),
                            cabins(),
                            maybe("refit"),
                            number("litresPerHour"));
            case CLEARANCE -> new Ground.Clearance(name, given("percent"));
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

    /** Rafts, stretchers and an authorised floor load limit only where somebody says them. */
    private Capacities room() {
        int seats = given("seats");
        return Typed.read(
                "floorAuthority",
                () ->
                        new Capacities(
                                OptionalInt.of(seats),
                                number("rafts"),
                                number("floor"),
                                text("floorAuthority"),
                                number("stretchers")));
    }

    private static PlanningSettings times(Optional<Instant> deadline, Optional<Duration> margin) {
        return PlanningSettings.of(deadline, margin, List.of());
    }

    private static PlanningSettings threat(List<Ground.Threat> steps) {
        return PlanningSettings.of(Optional.empty(), Optional.empty(), steps);
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

    /** A line for each stretch: {@code 2023-08-02T18:00 - 2023-08-03T06:00 3}. */
    private List<Ground.Risk> risks() {
        List<Ground.Risk> risks = new ArrayList<>();
        for (String line : lines("risks")) {
            Matcher typed = RISK.matcher(line);
            if (!typed.matches()) {
                throw new Typed("risks", visit.frame().word("ground.risks.wrong", line));
            }
            risks.add(
                    Typed.read(
                            "risks",
                            () ->
                                    new Ground.Risk(
                                            new Hours(
                                                    Moment.parse(typed.group(1), zone),
                                                    Moment.parse(typed.group(2), zone)),
                                            new BigDecimal(typed.group(3)))));
        }
        return risks;
    }

    /** A line for each cabin, with its seats and its stretchers: {@code medical 30 12}. */
    private List<Ground.Cabin> cabins() {
        List<Ground.Cabin> cabins = new ArrayList<>();
        for (String line : lines("cabins")) {
            Matcher typed = CABIN.matcher(line);
            if (!typed.matches()) {
                throw new Typed("cabins", visit.frame().word("ground.cabins.wrong", line));
            }
            cabins.add(
                    new Ground.Cabin(
                            typed.group(1),
                            Integer.parseInt(typed.group(2)),
                            Integer.parseInt(typed.group(3))));
        }
        return cabins;
    }

    private List<String> lines(String field) {
        return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
