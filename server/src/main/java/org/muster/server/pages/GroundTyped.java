package org.muster.server.pages;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.muster.core.plan.Ground;
import org.muster.core.plan.Ground.Part;
import org.muster.core.plan.Hours;
import org.muster.core.plan.PlanningSettings;

/** What was entered of the ground as somebody would type it, so that it can be corrected. */
final class GroundTyped {
    private static final String CORRECT = "correct";

    private final Moment moment;
    private final SequencedMap<String, String> fields = new LinkedHashMap<>();

    private GroundTyped(Moment moment) {
        this.moment = moment;
    }

    /** The address of the form that is filled with what was entered. */
    static String link(Frame frame, Part part, String name) {
        return frame.link(
                        "plan/settings?part="
                                + part
                                + "&"
                                + CORRECT
                                + "="
                                + Frame.encode(name.isEmpty() ? part.name() : name))
                + "#ground-form";
    }

    /** The same visit with the fields of the entry that it asks to correct. */
    static Visit fill(Visit visit) {
        String name = visit.form().value(CORRECT);
        Optional<Part> part = Choices.find(visit.form().value("part"), Part.class);
        if (name.isEmpty() || part.isEmpty()) {
            return visit;
        }
        GroundTyped typed = new GroundTyped(visit.frame().moment());
        PlanningSettings settings = PlanningSettings.of(visit.view(), visit.desk().operation());
        typed.take(settings, part.get(), name);
        return visit.with(visit.form().with(typed.fields));
    }

    private void take(PlanningSettings settings, Part part, String name) {
        switch (part) {
            case DEADLINE -> text("deadline", settings.deadline().map(moment::inForms).orElse(""));
            case MARGIN -> time("margin", settings.margin());
            case THREAT -> text("threat", threat(settings.threat()));
            case RALLY_POINT, TERMINAL, HAVEN, ROAD, FLEET, ESCORTS, CARRIER, ROUTE, CLEARANCE ->
                    settings.named()
                            .filter(one -> one.part() == part && one.name().equals(name))
                            .forEach(one -> {
                                text("name", one.name());
                                take(one);
                            });
        }
    }

    private String threat(List<Ground.Threat> steps) {
        return steps.stream()
                .map(step -> clock(step.from()) + " " + step.weight().toPlainString())
                .collect(joining("\n"));
    }

    private void take(Ground ground) {
        switch (ground) {
            case Ground.RallyPoint point -> {
                number("room", point.room());
                hours("open", point.open());
            }
            case Ground.Terminal terminal -> {
                number("perHour", terminal.perHour());
                number("parking", terminal.parking());
                time("lead", terminal.lead());
                number("room", terminal.room());
                number("runway", terminal.runway());
                number("fuel", terminal.fuel());
                hours("open", terminal.open());
            }
            case Ground.Haven haven -> {
                number("perDay", haven.perDay());
                time("turnaround", haven.turnaround());
            }
            case Ground.Road road -> road(road);
            case Ground.Fleet fleet -> fleet(fleet);
            case Ground.Escorts escorts -> {
                number("teams", OptionalInt.of(escorts.teams()));
                number("vehicles", OptionalInt.of(escorts.vehicles()));
                time("back", Optional.of(escorts.back()));
            }
            case Ground.Carrier carrier -> carrier(carrier);
            case Ground.Route route -> {
                text("from", route.from());
                text("to", route.to());
                time("travel", Optional.of(route.travel()));
                time("back", route.back());
                number("distance", route.distance());
            }
            case Ground.Clearance clearance ->
                    number("percent", OptionalInt.of(clearance.percent()));
        }
    }

    private void road(Ground.Road road) {
        text("from", road.from());
        text("to", road.to());
        time("travel", Optional.of(road.travel()));
        text("convoy", road.convoy() ? "yes" : "");
        number("perHour", road.perHour());
        text("escorts", road.escorts());
        text(
                "risks",
                road.risks().stream()
                        .map(risk -> line(risk.when()) + " " + risk.weight().toPlainString())
                        .collect(joining("\n")));
        hours("escorted", road.escorted());
        hours("closed", road.closed());
    }

    private void fleet(Ground.Fleet fleet) {
        number("vehicles", OptionalInt.of(fleet.vehicles()));
        number("seats", fleet.room().belted());
        number("rafts", fleet.room().rafts());
        number("stretchers", fleet.room().stretchers());
        number("floor", fleet.room().floor());
        text("floorAuthority", fleet.room().floorAuthority());
        time("driving", fleet.driving());
        text("roads", String.join(", ", fleet.roads()));
        time("approach", Optional.of(fleet.approach()));
        time("back", Optional.of(fleet.back()));
        number("fuel", fleet.fuel());
        number("litresPerHour", fleet.litresPerHour());
    }

    private void carrier(Ground.Carrier carrier) {
        text("from", carrier.from().map(moment::inForms).orElse(""));
        time("ground", carrier.ground());
        number("range", carrier.range());
        number("runway", carrier.runway());
        time("duty", carrier.duty());
        number("litresPerHour", carrier.litresPerHour());
        time("refit", carrier.refit());
        text(
                "cabins",
                carrier.cabins().stream()
                        .map(one -> one.name() + " " + one.seats() + " " + one.stretchers())
                        .collect(joining("\n")));
    }

    private void number(String field, OptionalInt number) {
        text(field, number.isPresent() ? String.valueOf(number.getAsInt()) : "");
    }

    private void time(String field, Optional<Duration> time) {
        text(field, time.map(length -> String.valueOf(length.toMinutes())).orElse(""));
    }

    private void hours(String field, List<Hours> hours) {
        text(field, hours.stream().map(this::line).collect(joining("\n")));
    }

    private String line(Hours hours) {
        return clock(hours.from()) + " - " + clock(hours.to());
    }

    private String clock(Instant at) {
        return moment.inForms(at);
    }

    private void text(String field, String value) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
    }
}
