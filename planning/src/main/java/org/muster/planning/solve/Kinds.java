package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;

/** Sorts parties by kind; the kinds stand in the order in which they are given seats. */
final class Kinds {

    private static final Comparator<Kind> CLASS =
            Comparator.comparingInt(Kind::rank)
                    .thenComparing(kind -> !kind.pinned())
                    .thenComparing(kind -> -kind.load().stretchers())
                    .thenComparing(kind -> -kind.load().wheelchairs());

    /** First class first; then whoever is hardest to seat. */
    static final Comparator<Kind> HARDEST_FIRST =
            CLASS.thenComparing(kind -> -kind.souls()).thenComparing(Kind::ready);

    /**
     * First class first; then whoever could come first, and of them those who take the fewest seats
     * for all of theirs.
     */
    static final Comparator<Kind> FIRST_COME =
            CLASS.thenComparing(Kind::ready)
                    .thenComparing(kind -> (double) kind.load().seats() / kind.souls())
                    .thenComparing(kind -> -kind.souls());

    private record Alike(
            Load load,
            int rank,
            String place,
            int ready,
            Set<String> wishes,
            @Nullable String told,
            boolean pinned) {}

    private Kinds() {}

    static List<Kind> of(Problem problem, Clock clock) {
        Map<Alike, List<Party>> byKind = new LinkedHashMap<>();
        for (Party party : problem.parties()) {
            byKind.computeIfAbsent(alike(problem, clock, party), key -> new ArrayList<>())
                    .add(party);
        }
        List<Kind> sorted =
                byKind.entrySet().stream()
                        .map(entry -> toKind(0, problem, entry.getKey(), entry.getValue()))
                        .sorted(HARDEST_FIRST)
                        .toList();
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : sorted) {
            kinds.add(
                    new Kind(
                            kinds.size(),
                            kind.load(),
                            kind.rank(),
                            kind.weight(),
                            kind.place(),
                            kind.ready(),
                            kind.wishes(),
                            kind.told(),
                            kind.pinned(),
                            kind.parties()));
        }
        return kinds;
    }

    private static Alike alike(Problem problem, Clock clock, Party party) {
        int ready = Math.max(0, clock.up(party.ready()));
        return new Alike(
                party.load(),
                problem.policy().rank(party.priority()),
                party.place(),
                clock.ceiling(ready) * clock.period(),
                Set.copyOf(party.wishes()),
                party.told().orElse(null),
                party.pinned());
    }

    private static Kind toKind(int index, Problem problem, Alike alike, List<Party> parties) {
        return new Kind(
                index,
                alike.load(),
                alike.rank(),
                problem.policy().priorities().get(alike.rank()).weight(),
                alike.place(),
                alike.ready(),
                alike.wishes(),
                alike.told(),
                alike.pinned(),
                parties);
    }
}
