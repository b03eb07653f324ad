package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.muster.planning.model.Load;
import org.muster.planning.model.Place.Terminal;

/**
 * Kinds that a linear bound takes for one: of one class, with the same wishes, nearly the same
 * needs, and the same terminals in reach. Each of its souls takes up no more than a soul of any of
 * its parties does.
 */
record Crowd(List<Kind> kinds, double seats, double stretchers, double wheelchairs) {
    /** Crowds and waves that the engine still handles in seconds. */
    private static final int MOST_PAIRS = 40_000;

    private static final int[] BANDS = {120, 8, 1};

    private record Likeness(
            int rank,
            List<Reach> reach,
            Set<String> wishes,
            List<Boolean> needs,
            List<Integer> bands) {}

    /** How people can come to a terminal, as far as a bound asks. */
    private enum Reach {
        NEVER,
        BY_CONVOY_ONLY,
        OTHERWISE
    }

    /** As fine as the number of waves allows. */
    static List<Crowd> of(Outline outline, Draft kept, int waves) {
        List<Crowd> crowds = List.of();
        for (int bands : BANDS) {
            crowds = of(outline, kept, (double) bands);
            if ((long) crowds.size() * waves <= MOST_PAIRS) {
                break;
            }
        }
        return crowds;
    }

    private static List<Crowd> of(Outline outline, Draft kept, double bands) {
        Map<String, List<Reach>> reach = new HashMap<>();
        Map<Likeness, List<Kind>> alike = new LinkedHashMap<>();
        for (Kind kind : outline.kinds()) {
            if (kept.left(kind) > 0) {
                List<Reach> ways =
                        reach.computeIfAbsent(kind.place(), from -> reach(outline, from));
                alike.computeIfAbsent(likeness(kind, ways, bands), key -> new ArrayList<>())
                        .add(kind);
            }
        }
        return alike.values().stream().map(Crowd::of).toList();
    }

    private static Likeness likeness(Kind kind, List<Reach> ways, double bands) {
        List<Integer> needs =
                List.of(kind.load().seats(), kind.load().stretchers(), kind.load().wheelchairs());
        return new Likeness(
                kind.rank(),
                ways,
                kind.wishes(),
                needs.stream().map(need -> need > 0).toList(),
                needs.stream().map(need -> (int) (bands * need / kind.souls())).toList());
    }

    private static List<Reach> reach(Outline outline, String place) {
        return outline.problem().places().stream()
                .filter(Terminal.class::isInstance)
                .map(terminal -> reach(outline.ways().between(place, terminal.id())))
                .toList();
    }

    private static Reach reach(List<Way> ways) {
        if (ways.isEmpty()) {
            return Reach.NEVER;
        }
        return ways.stream().allMatch(Way::needsConvoy) ? Reach.BY_CONVOY_ONLY : Reach.OTHERWISE;
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
