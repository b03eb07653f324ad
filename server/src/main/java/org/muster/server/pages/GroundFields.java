package org.muster.server.pages;

import java.util.List;
import java.util.stream.Stream;
import org.muster.core.plan.Ground.Part;

/**
 * The fields of the form of one part of the ground, beside its name.
 *
 * @param first those that an entry is hardly worth making without
 * @param further those that are folded away until somebody wants them
 */
public record GroundFields(List<Field> first, List<Field> further) {

    /** A field and what it holds. */
    public record Field(String name, Kind kind) {}

    /** What a field holds; lines are several of something, one each. */
    public enum Kind {
        TEXT,
        MINUTES,
        NUMBER,
        TIME,
        HOURS,
        RISKS,
        CABINS;

        /** Whether several are typed, a line each. */
        public boolean isLines() {
            return compareTo(HOURS) >= 0;
        }
    }

    static GroundFields of(Part part) {
        return switch (part) {
            case DEADLINE, MARGIN, THREAT -> new GroundFields(List.of(), List.of());
            case RALLY_POINT -> new GroundFields(all(Kind.NUMBER, "room"), all(Kind.HOURS, "open"));
            case TERMINAL ->
                    new GroundFields(
                            and(all(Kind.NUMBER, "perHour", "parking"), all(Kind.MINUTES, "lead")),
                            and(
                                    all(Kind.NUMBER, "room", "runway", "fuel"),
                                    all(Kind.HOURS, "open")));
            case HAVEN ->
                    new GroundFields(all(Kind.NUMBER, "perDay"), all(Kind.MINUTES, "turnaround"));
            case ROAD ->
                    new GroundFields(
                            and(all(Kind.TEXT, "from", "to"), all(Kind.MINUTES, "travel")),
                            and(
                                    all(Kind.TEXT, "escorts"),
                                    all(Kind.NUMBER, "perHour"),
                                    all(Kind.RISKS, "risks"),
                                    all(Kind.HOURS, "escorted", "closed")));
            case FLEET ->
                    new GroundFields(
                            and(
                                    all(Kind.NUMBER, "vehicles", "seats"),
                                    all(Kind.TEXT, "roads"),
                                    all(Kind.MINUTES, "approach", "back")),
                            and(
                                    all(Kind.MINUTES, "driving"),
                                    all(Kind.NUMBER, "fuel", "litresPerHour"),
                                    all(Kind.NUMBER, "rafts", "stretchers", "floor"),
                                    all(Kind.TEXT, "floorAuthority")));
            case ESCORTS ->
                    new GroundFields(
                            and(all(Kind.NUMBER, "teams", "vehicles"), all(Kind.MINUTES, "back")),
                            List.of());
            case CARRIER ->
                    new GroundFields(
                            all(Kind.MINUTES, "ground", "duty"),
                            and(
                                    all(Kind.TIME, "from"),
                                    all(Kind.NUMBER, "range", "runway", "litresPerHour"),
                                    all(Kind.MINUTES, "refit"),
                                    all(Kind.CABINS, "cabins")));
            case ROUTE ->
                    new GroundFields(
                            and(all(Kind.TEXT, "from", "to"), all(Kind.MINUTES, "travel")),
                            and(all(Kind.MINUTES, "back"), all(Kind.NUMBER, "distance")));
            case CLEARANCE -> new GroundFields(all(Kind.NUMBER, "percent"), List.of());
        };
    }

    /** Whether something is typed into a field that is folded away. */
    public boolean isFurtherTouched(Form form) {
        return further.stream().anyMatch(field -> !form.value(field.name()).isEmpty());
    }

    private static List<Field> all(Kind kind, String... names) {
        return Stream.of(names).map(name -> new Field(name, kind)).toList();
    }

    @SafeVarargs
    private static List<Field> and(List<Field>... some) {
        return Stream.of(some).flatMap(List::stream).toList();
    }
}
