package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.muster.planning.model.Load;

/**
 * Kinds that a linear bound takes for one: of one class, at one place, with the same wishes, and
 * nearly the same needs. Each of its souls takes up no more than a soul of any of its parties does.
 */
record Crowd(List<Kind> kinds, double seats, double stretchers, double wheelchairs) {
    private static final int BANDS = 8;

    private record Likeness(
            int rank, String place, Set<String> wishes, boolean lying, boolean rolling, int band) {}

    static List<Crowd> of(Outline outline, Draft kept) {
        Map<Likeness, List<Kind>> alike = new LinkedHashMap<>();
        for (Kind kind : outline.kinds()) {
            if (kept.left(kind) == 0) {
                continue;
            }
            Load load = kind.load();
            Likeness likeness =
                    new Likeness(
                            kind.rank(),
                            kind.place(),
                            kind.wishes(),
                            load.stretchers() > 0,
                            load.wheelchairs() > 0,
                            BANDS * load.seats() / load.souls());
            alike.computeIfAbsent(likeness, key -> new ArrayList<>()).add(kind);
        }
        return alike.values().stream().map(Crowd::of).toList();
    }

    static Crowd of(List<Kind> kinds) {
        return new Crowd(
                kinds,
                least(kinds, Load::seats),
                least(kinds, Load::stretchers),
                least(kinds, Load::wheelchairs));
    }

    private static double least(List<Kind> kinds, ToIntFunction<Load> what) {
        return kinds.stream()
                .mapToDouble(kind -> what.applyAsInt(kind.load()) / (double) kind.souls())
                .min()
                .orElse(0);
    }

    Kind one() {
        return kinds.getFirst();
    }

    boolean mayGoTo(String haven) {
        return one().wishes().isEmpty() || one().wishes().contains(haven);
    }

    long souls(Draft kept) {
        return kinds.stream().mapToLong(kind -> (long) kind.souls() * kept.left(kind)).sum();
    }
}
