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
import org.muster.core.plan.Hours;

/** What was entered of the ground as somebody would type it, so that it can be corrected. */
final class GroundTyped {
    private final Moment moment;
    private final SequencedMap<String, String> fields = new LinkedHashMap<>();

    private GroundTyped(Moment moment) {
        this.moment = moment;
    }

    /** The address of the form with everything in it. */
    static String link(Frame frame, Ground ground) {
        GroundTyped typed = new GroundTyped(frame.moment());
        typed.text("part", ground.part().name());
        typed.text("name", ground.name());
        typed.take(ground);
        return address(frame, typed.fields);
    }

    static String link(Frame frame, Ground.Part part, String value) {
        String field = part.name().toLowerCase(java.util.Locale.ROOT);
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("part", part.name());
        fields.put(field, value);
        return address(frame, fields);
    }

    static String threat(Moment moment, List<Ground.Threat> steps) {
        return steps.stream()
                .map(step -> moment.inForms(step.from()) + " " + step.weight().toPlainString())
                .collect(joining("\n"));
    }

    private static String address(Frame frame, SequencedMap<String, String> fields) {
        return frame.link(
                        fields.entrySet().stream()
                                .map(one -> one.getKey() + "=" + Frame.encode(one.getValue()))
                                .collect(joining("&", "plan/settings?", "")))
                + "#ground-form";
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
        number("seats", fleet.room().seats());
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
