package org.muster.planning.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.muster.core.plan.Ground;
import org.muster.planning.model.Escorts;
import org.muster.planning.model.Road;
import org.muster.planning.model.Span;

/**
 * A road as the planner reads it. Where escorts go along in some hours only it is two: one without
 * them that is closed in those hours, and one with them that is closed in all others. Where the
 * escorts that it needs are not there, nobody takes it.
 */
record Guarded(
        Ground.Road road,
        String from,
        String to,
        List<Ground.Road> entered,
        List<Escorts> there,
        Instant now) {
    /** A road lasts longer than nothing. */
    private static final Duration HARDLY = Duration.ofSeconds(1);

    List<Road> list() {
        List<Span> closed = Stretches.joined(road.closed());
        if (!needsEscorts()) {
            return List.of(read(name(road), Optional.empty(), closed));
        }
        Optional<String> pool =
                there.stream()
                        .map(Escorts::id)
                        .filter(id -> Spelling.same(id, road.escorts()))
                        .findFirst();
        if (road.escorted().isEmpty()) {
            // without them it stays, shut: where no road is, one would be taken for granted
            List<Span> shut = pool.isPresent() ? closed : Stretches.others(List.of(), now);
            return List.of(read(name(road), pool, shut));
        }
        List<Span> guarded = Stretches.joined(road.escorted());
        List<Road> roads = new ArrayList<>();
        roads.add(read(name(road), Optional.empty(), both(closed, guarded)));
        pool.ifPresent(id ->
                roads.add(
                        read(
                                withEscort(road, entered),
                                pool,
                                both(closed, Stretches.others(guarded, now)))));
        return roads;
    }

    /** What the planner may call the road of a name. */
    static Stream<String> ids(List<Ground.Road> roads, String name) {
        return roads.stream()
                .filter(road -> Spelling.same(road.name(), name))
                .flatMap(road -> Stream.of(name(road), withEscort(road, roads)))
                .distinct();
    }

    private static String name(Ground.Road road) {
        return road.name().strip();
    }

    /** A name that nobody entered for another road. */
    private static String withEscort(Ground.Road road, List<Ground.Road> entered) {
        String made = name(road) + " (" + road.escorts().strip() + ")";
        while (isNameOfAny(entered, made)) {
            made += "′";
        }
        return made;
    }

    private static boolean isNameOfAny(List<Ground.Road> roads, String name) {
        return roads.stream().anyMatch(road -> Spelling.same(road.name(), name));
    }

    /** Whoever travels by their own means is not escorted. */
    private boolean needsEscorts() {
        return road.convoy() && !road.escorts().isBlank();
    }

    private Road read(String id, Optional<String> pool, List<Span> closed) {
        return new Road(
                id,
                from,
                to,
                road.travel().compareTo(HARDLY) < 0 ? HARDLY : road.travel(),
                road.convoy() ? Road.Means.CONVOY : Road.Means.OWN,
                road.convoy() ? road.perHour() : OptionalInt.empty(),
                pool,
                closed,
                road.risks().stream()
                        .map(risk ->
                                new Road.Risk(
                                        new Span(risk.when().from(), risk.when().to()),
                                        risk.weight().doubleValue()))
                        .toList());
    }

    private static List<Span> both(List<Span> some, List<Span> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
