package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.muster.planning.model.Place;
import org.muster.planning.model.Place.Haven;
import org.muster.planning.model.Place.Terminal;

/**
 * What gates, convoys and havens let through at most, as limits on legs. They leave out much of
 * what a plan must obey, and nothing that a plan may do: bounds may rest on them.
 */
final class Caps {
    private static final int MOST_STARTS = 8;

    private final Outline outline;
    private final List<Cap> caps = new ArrayList<>();

    private Caps(Outline outline) {
        this.outline = outline;
    }

    static List<Cap> of(Outline outline) {
        Caps caps = new Caps(outline);
        for (Place place : outline.problem().places()) {
            switch (place) {
                case Terminal terminal -> caps.terminal(terminal);
                case Haven haven -> caps.haven(haven);
                case Place.Town town -> {}
                case Place.RallyPoint point -> {}
            }
        }
        return caps.caps;
    }

    private void haven(Haven haven) {
        if (haven.perDay().isEmpty()) {
            return;
        }
        Map<Long, List<Departure>> byDay =
                outline.legs().stream()
                        .filter(leg -> leg.haven().equals(haven.id()))
                        .collect(
                                Collectors.groupingBy(
                                        Skies::day, TreeMap::new, Collectors.toList()));
        int limit = haven.perDay().getAsInt();
        byDay.values()
                .forEach(legs -> caps.add(Cap.together(legs, kind -> true, false, true, limit)));
    }

    private void terminal(Terminal terminal) {
        List<Departure> legs =
                outline.legs().stream()
                        .filter(leg -> leg.terminal().equals(terminal.id()))
                        .toList();
        if (legs.isEmpty()) {
            return;
        }
        if (terminal.perHour().isPresent()) {
            gate(terminal, legs);
        }
        Convoys convoys = new Convoys(outline, terminal.id());
        if (convoys.areNeeded()) {
            add(legs, convoys::needs, true, convoys::mostBy);
        }
    }

    private void gate(Terminal terminal, List<Departure> legs) {
        GateHours hours = new GateHours(terminal, outline.clock());
        int[] arrivals = arrivals(terminal);
        add(legs, kind -> true, false, cutOff -> hours.most(0, cutOff));
        IntStream.of(arrivals)
                .filter(start -> start > 0 && start != Integer.MAX_VALUE)
                .distinct()
                .sorted()
                .limit(MOST_STARTS)
                .forEach(start ->
                        add(
                                legs,
                                kind -> arrivals[kind.index()] >= start,
                                false,
                                cutOff -> hours.most(start, cutOff)));
    }

    /** By kind, when they can be there at the soonest. */
    private int[] arrivals(Terminal terminal) {
        return outline.kinds().stream().mapToInt(kind -> arrival(kind, terminal)).toArray();
    }

    private int arrival(Kind kind, Terminal terminal) {
        return outline.ways().between(kind, terminal.id()).stream()
                .mapToInt(way -> outline.ways().arrival(way, kind.ready()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private void add(
            List<Departure> legs, Predicate<Kind> who, boolean places, IntToLongFunction most) {
        long[] limits = legs.stream().mapToLong(leg -> most.applyAsLong(leg.cutOff())).toArray();
        caps.add(new Cap(legs, who, places, false, limits));
    }
}
