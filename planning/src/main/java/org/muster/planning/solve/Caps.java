package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        byDay.values()
                .forEach(legs -> add(legs, kind -> true, false, true, haven.perDay().getAsInt()));
    }

    private void terminal(Terminal terminal) {
        List<Departure> legs =
                outline.legs().stream()
                        .filter(leg -> leg.terminal().equals(terminal.id()))
                        .toList();
        if (terminal.perHour().isPresent()) {
            gate(terminal, legs);
        }
        Convoys convoys = new Convoys(outline, terminal.id());
        if (convoys.areNeeded()) {
            untilEach(legs)
                    .forEach((cutOff, until) ->
                            add(until, convoys::needs, true, false, convoys.mostBy(cutOff)));
        }
    }

    private void gate(Terminal terminal, List<Departure> legs) {
        GateHours hours = new GateHours(terminal, outline.clock());
        untilEach(legs)
                .forEach((cutOff, until) ->
                        add(until, kind -> true, false, false, hours.most(0, cutOff)));
        for (int start : starts(terminal)) {
            untilEach(legs)
                    .forEach((cutOff, until) ->
                            add(
                                    until,
                                    kind -> comesFrom(kind, terminal, start),
                                    false,
                                    false,
                                    hours.most(start, cutOff)));
        }
    }

    private boolean comesFrom(Kind kind, Terminal terminal, int start) {
        return arrival(kind, terminal) >= start;
    }

    private int arrival(Kind kind, Terminal terminal) {
        return outline.ways().between(kind.place(), terminal.id()).stream()
                .mapToInt(way -> outline.ways().arrival(way, kind.ready()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Some of the times from which on somebody can be there, the first ones. */
    private List<Integer> starts(Terminal terminal) {
        TreeSet<Integer> starts = new TreeSet<>();
        for (Kind kind : outline.kinds()) {
            int arrival = arrival(kind, terminal);
            if (arrival > 0 && arrival != Integer.MAX_VALUE) {
                starts.add(arrival);
            }
        }
        return starts.stream().limit(MOST_STARTS).toList();
    }

    private static Map<Integer, List<Departure>> untilEach(List<Departure> legs) {
        Map<Integer, List<Departure>> until = new TreeMap<>();
        for (Departure leg : legs) {
            until.put(
                    leg.cutOff(),
                    legs.stream().filter(other -> other.cutOff() <= leg.cutOff()).toList());
        }
        return until;
    }

    private void add(
            List<Departure> legs, Predicate<Kind> who, boolean places, boolean taken, long limit) {
        caps.add(new Cap(legs, who, places, taken, limit));
    }
}
