package org.muster.planning.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.plan.Ground.Road;
import org.muster.core.plan.Hours;
import org.muster.core.plan.PlanningSettings;

/**
 * When people must set out, by the roads that planners entered, to be at a terminal by a time. A
 * road that is closed then is passed before it closes, or not at all.
 */
public final class Ways {
    /** Times here are as exact as people can be told them. */
    private static final Duration JUST_BEFORE = Duration.ofSeconds(1);

    /**
     * A way to the terminal.
     *
     * @param from the place, as planners call it
     * @param travel how long before the time people must set out
     */
    public record Way(String from, Duration travel) {}

    private final Spelling names = new Spelling();
    private final List<Road> roads;
    private final String terminal;
    private final Instant by;
    private final Map<String, Instant> last = new HashMap<>();
    private final Map<String, Optional<Way>> asked = new HashMap<>();

    private Ways(List<Road> roads, String terminal, Instant by) {
        this.roads = roads;
        this.terminal = names.of(terminal);
        this.by = by;
        roads.forEach(road -> names.of(road.from()));
        last.put(this.terminal, by);
        search();
    }

    /** To be at a terminal by a time. */
    public static Ways to(String terminal, Instant by, PlanningSettings settings) {
        return new Ways(settings.roads(), terminal, by);
    }

    /** Backwards from the terminal, until no road lets anybody set out later than is known. */
    private void search() {
        boolean later = true;
        while (later) {
            later = false;
            for (Road road : roads) {
                later |= take(road);
            }
        }
    }

    private boolean take(Road road) {
        Instant there = last.get(names.of(road.to()));
        if (there == null) {
            return false;
        }
        String from = names.of(road.from());
        Instant start = open(road, there.minus(road.travel()));
        Instant known = last.get(from);
        if (known != null && !start.isAfter(known)) {
            return false;
        }
        last.put(from, start);
        return true;
    }

    private static Instant open(Road road, Instant wanted) {
        Instant start = wanted;
        Optional<Hours> closed = findClosed(road, start);
        while (closed.isPresent()) {
            start = closed.get().from().minus(JUST_BEFORE);
            closed = findClosed(road, start);
        }
        return start;
    }

    private static Optional<Hours> findClosed(Road road, Instant at) {
        return road.closed().stream()
                .filter(hours -> !at.isBefore(hours.from()) && at.isBefore(hours.to()))
                .findFirst();
    }

    /**
     * The way from a place, however it is written. Empty where no road is known to lead from there,
     * and for the terminal's own name: where in it people are nobody said.
     */
    public Optional<Way> find(String place) {
        return asked.computeIfAbsent(place, this::read);
    }

    private Optional<Way> read(String place) {
        String name = names.of(place);
        return name.equals(terminal)
                ? Optional.empty()
                : Optional.ofNullable(last.get(name))
                        .map(start -> new Way(name, Duration.between(start, by)));
    }
}
