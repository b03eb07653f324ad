package org.muster.server.pages;

import java.time.Duration;
import java.time.Instant;
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

    /** One entry: what it is, what it is called, and all that was said of it. */
    public record Entry(Part part, String name, String said) {}

    /** The fields of the part's form that hold names. */
    public List<String> texts() {
        return switch (part) {
            case ROAD -> List.of("from", "to", "escorts");
            case ROUTE -> List.of("from", "to");
            case FLEET -> List.of("roads");
            case DEADLINE, MARGIN, THREAT, RALLY_POINT, TERMINAL, HAVEN, ESCORTS, CARRIER ->
                    List.of();
        };
    }

    /** Those that hold times in minutes. */
    public List<String> minutes() {
        return switch (part) {
            case TERMINAL -> List.of("lead");
            case HAVEN -> List.of("turnaround");
            case ROAD -> List.of("travel");
            case FLEET -> List.of("approach", "back", "driving");
            case ESCORTS -> List.of("back");
            case CARRIER -> List.of("ground", "duty");
            case ROUTE -> List.of("travel", "back");
            case DEADLINE, MARGIN, THREAT, RALLY_POINT -> List.of();
        };
    }

    /** Those that hold numbers. */
    public List<String> numbers() {
        return switch (part) {
            case RALLY_POINT -> List.of("room");
            case TERMINAL -> List.of("perHour", "parking", "room", "runway", "fuel");
            case HAVEN -> List.of("perDay");
            case ROAD -> List.of("perHour");
            case FLEET -> List.of("vehicles", "seats");
            case ESCORTS -> List.of("teams", "vehicles");
            case CARRIER -> List.of("range", "runway");
            case ROUTE -> List.of("distance");
            case DEADLINE, MARGIN, THREAT -> List.of();
        };
    }

    static GroundSheet of(Visit visit) {
        PlanningSettings settings = PlanningSettings.of(visit.view(), visit.desk().operation());
        Frame frame = visit.frame();
        List<Entry> entries = new ArrayList<>();
        settings.deadline()
                .ifPresent(at -> entries.add(new Entry(Part.DEADLINE, "", frame.zoned(at))));
        settings.margin()
                .ifPresent(margin ->
                        entries.add(
                                new Entry(
                                        Part.MARGIN,
                                        "",
                                        frame.word("ground.minutes", margin.toMinutes()))));
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
                                    .collect(Collectors.joining("; "))));
        }
        Telling telling = new Telling(frame);
        settings.named()
                .forEach(one -> entries.add(new Entry(one.part(), one.name(), telling.tell(one))));
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
                    hours(said, "closed", road.closed());
                }
                case Ground.Fleet fleet -> {
                    number(said, "vehicles", OptionalInt.of(fleet.vehicles()));
                    number(said, "seats", fleet.room().seats());
                    time(said, "driving", fleet.driving());
                    text(said, "roads", String.join(", ", fleet.roads()));
                    time(said, "approach", Optional.of(fleet.approach()));
                    time(said, "back", Optional.of(fleet.back()));
                }
                case Ground.Escorts escorts -> {
                    number(said, "teams", OptionalInt.of(escorts.teams()));
                    number(said, "vehicles", OptionalInt.of(escorts.vehicles()));
                    time(said, "back", Optional.of(escorts.back()));
                }
                case Ground.Carrier carrier -> {
                    carrier.from().ifPresent(at -> text(said, "from", frame.time(at)));
                    time(said, "ground", carrier.ground());
                    number(said, "range", carrier.range());
                    number(said, "runway", carrier.runway());
                    time(said, "duty", carrier.duty());
                }
                case Ground.Route route -> {
                    said.add(route.from() + " → " + route.to());
                    time(said, "travel", Optional.of(route.travel()));
                    time(said, "back", route.back());
                    number(said, "distance", route.distance());
                }
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
                        hours.stream()
                                .map(one -> clock(one.from()) + " – " + clock(one.to()))
                                .collect(Collectors.joining(", ")));
            }
        }

        private String clock(Instant at) {
            return frame.time(at);
        }

        private void text(List<String> said, String field, String value) {
            if (!value.isEmpty()) {
                said.add(frame.word("ground." + field) + frame.word("problem.colon") + value);
            }
        }
    }
}
