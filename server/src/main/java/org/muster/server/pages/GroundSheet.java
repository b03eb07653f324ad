package org.muster.server.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.muster.core.plan.Ground;
import org.muster.core.plan.Ground.Part;
import org.muster.core.plan.Hours;
import org.muster.core.plan.PlanningSettings;

/** What is known of the ground, an entry each, in the reader's words. */
public record GroundSheet(PlanningSettings settings, List<Entry> entries, Part part) {

    /**
     * One entry: what it is, what it is called, and all that was said of it.
     *
     * @param change where it can be corrected, with all of it filled in
     */
    public record Entry(Part part, String name, String said, String change) {}

    public GroundFields fields() {
        return GroundFields.of(part);
    }

    static GroundSheet of(Visit visit) {
        PlanningSettings settings = PlanningSettings.of(visit.view(), visit.desk().operation());
        Frame frame = visit.frame();
        List<Entry> entries = new ArrayList<>();
        settings.deadline()
                .ifPresent(at ->
                        entries.add(
                                new Entry(
                                        Part.DEADLINE,
                                        "",
                                        frame.zoned(at),
                                        GroundTyped.link(frame, Part.DEADLINE, ""))));
        settings.margin()
                .ifPresent(margin ->
                        entries.add(
                                new Entry(
                                        Part.MARGIN,
                                        "",
                                        frame.word("ground.minutes", margin.toMinutes()),
                                        GroundTyped.link(frame, Part.MARGIN, ""))));
        if (!settings.threat().isEmpty()) {
            entries.add(
                    new Entry(
                            Part.THREAT,
                            "",
                            settings.threat().stream()
                                    .map(step ->
                                            frame.time(step.from())
                                                    + " × "
                                                    + step.weight().toPlainString())
                                    .collect(Collectors.joining("; ")),
                            GroundTyped.link(frame, Part.THREAT, "")));
        }
        Telling telling = new Telling(frame);
        settings.named()
                .forEach(one ->
                        entries.add(
                                new Entry(
                                        one.part(),
                                        one.name(),
                                        telling.tell(one),
                                        GroundTyped.link(frame, one.part(), one.name()))));
        return new GroundSheet(
                settings,
                entries,
                Choices.find(visit.form().value("part"), Part.class).orElse(Part.TERMINAL));
    }

    /** Says what is known of an entry and passes over what is not. */
    private record Telling(Frame frame) {
        String tell(Ground ground) {
            List<String> said = new ArrayList<>();
            switch (ground) {
                case Ground.RallyPoint point -> {
                    number(said, "room", point.room());
                    hours(said, "open", point.open());
                }
                case Ground.Terminal terminal -> {
                    number(said, "perHour", terminal.perHour());
                    number(said, "parking", terminal.parking());
                    time(said, "lead", terminal.lead());
                    number(said, "room", terminal.room());
                    number(said, "runway", terminal.runway());
                    number(said, "fuel", terminal.fuel());
                    hours(said, "open", terminal.open());
                }
                case Ground.Haven haven -> {
                    number(said, "perDay", haven.perDay());
                    time(said, "turnaround", haven.turnaround());
                }
                case Ground.Road road -> {
                    said.add(road.from() + " → " + road.to());
                    time(said, "travel", Optional.of(road.travel()));
                    said.add(frame.word(road.convoy() ? "ground.convoy" : "ground.own"));
                    number(said, "perHour", road.perHour());
                    text(said, "escorts", road.escorts());
                    hours(said, "escorted", road.escorted());
                    text(
                            said,
                            "risks",
                            road.risks().stream()
                                    .map(risk ->
                                            clock(risk.when())
                                                    + " × "
                                                    + risk.weight().toPlainString())
                                    .collect(Collectors.joining(", ")));
                    hours(said, "closed", road.closed());
                }
                case Ground.Fleet fleet -> {
                    number(said, "vehicles", OptionalInt.of(fleet.vehicles()));
                    number(said, "seats", fleet.room().belted());
                    number(said, "rafts", fleet.room().rafts());
                    number(said, "stretchers", fleet.room().stretchers());
                    number(said, "floor", fleet.room().floor());
                    text(said, "floorAuthority", fleet.room().floorAuthority());
                    time(said, "driving", fleet.driving());
                    text(said, "roads", String.join(", ", fleet.roads()));
                    time(said, "approach", Optional.of(fleet.approach()));
                    time(said, "back", Optional.of(fleet.back()));
                    number(said, "fuel", fleet.fuel());
                    number(said, "litresPerHour", fleet.litresPerHour());
                }
                case Ground.Escorts escorts -> {
                    number(said, "teams", OptionalInt.of(escorts.teams()));
                    number(said, "vehicles", OptionalInt.of(escorts.vehicles()));
                    time(said, "back", Optional.of(escorts.back()));
                }
                case Ground.Carrier carrier -> {
                    carrier.from().ifPresent(at -> text(said, "since", frame.time(at)));
                    time(said, "ground", carrier.ground());
                    number(said, "range", carrier.range());
                    number(said, "runway", carrier.runway());
                    time(said, "duty", carrier.duty());
                    number(said, "litresPerHour", carrier.litresPerHour());
                    text(
                            said,
                            "cabins",
                            carrier.cabins().stream()
                                    .map(one ->
                                            frame.word(
                                                    "ground.cabin",
                                                    one.name(),
                                                    frame.number(one.seats()),
                                                    frame.number(one.stretchers())))
                                    .collect(Collectors.joining(", ")));
                    time(said, "refit", carrier.refit());
                }
                case Ground.Route route -> {
                    said.add(route.from() + " → " + route.to());
                    time(said, "travel", Optional.of(route.travel()));
                    time(said, "back", route.back());
                    number(said, "distance", route.distance());
                }
                case Ground.Clearance clearance ->
                        said.add(frame.word("percent.exact", frame.number(clearance.percent())));
            }
            return String.join("; ", said);
        }

        private void number(List<String> said, String field, OptionalInt number) {
            if (number.isPresent()) {
                text(said, field, frame.number(number.getAsInt()));
            }
        }

        private void time(List<String> said, String field, Optional<Duration> time) {
            time.ifPresent(length ->
                    text(
                            said,
                            field,
                            frame.word("ground.minutes", frame.number(length.toMinutes()))));
        }

        private void hours(List<String> said, String field, List<Hours> hours) {
            if (!hours.isEmpty()) {
                text(
                        said,
                        field,
                        hours.stream().map(this::clock).collect(Collectors.joining(", ")));
            }
        }

        private String clock(Hours hours) {
            return frame.time(hours.from()) + " – " + frame.time(hours.to());
        }

        private void text(List<String> said, String field, String value) {
            if (!value.isEmpty()) {
                said.add(frame.word("ground." + field) + frame.word("problem.colon") + value);
            }
        }
    }
}
