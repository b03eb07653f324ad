package org.muster.core.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.incident.IncidentFact.IncidentsMerged;
import org.muster.core.incident.IncidentFact.IncidentsParted;

/**
 * Which incidents are one. Each points to the one that it was merged into last, unless they were
 * parted since. Two nodes apart may have let two point at each other: then the lower number stands
 * for all of the ring.
 */
final class Merging {
    private static final Comparator<IncidentId> LOWEST =
            Comparator.comparingLong(IncidentId::value);

    private Merging() {}

    static Optional<IncidentId> findInto(View view, IncidentId id) {
        Optional<IncidentId> into = Optional.empty();
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof IncidentsMerged merged && merged.incident().equals(id)) {
                into = Optional.of(merged.into()).filter(other -> !other.equals(id));
            }
            if (recorded.fact() instanceof IncidentsParted parted
                    && parted.incident().equals(id)
                    && into.filter(parted.from()::equals).isPresent()) {
                into = Optional.empty();
            }
        }
        return into.filter(other -> isReported(view, other));
    }

    private static boolean isReported(View view, IncidentId id) {
        return view.history(id).findLast(IncidentFact.IncidentReported.class).isPresent();
    }

    /** The one under whose number it goes on; itself where it is part of no other. */
    static IncidentId root(View view, IncidentId id) {
        List<IncidentId> way = new ArrayList<>(List.of(id));
        while (true) {
            Optional<IncidentId> next = findInto(view, way.getLast());
            if (next.isEmpty()) {
                return way.getLast();
            }
            int ring = way.indexOf(next.get());
            if (ring >= 0) {
                return way.subList(ring, way.size()).stream().min(LOWEST).orElseThrow();
            }
            way.add(next.get());
        }
    }

    /** All that go on under its number, itself first; only itself where it is no root. */
    static List<IncidentId> members(View view, IncidentId root) {
        Set<IncidentId> members = new LinkedHashSet<>(List.of(root));
        if (!root(view, root).equals(root)) {
            return List.copyOf(members);
        }
        List<IncidentId> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            IncidentId next = open.removeLast();
            for (IncidentId other : pointingTo(view, next)) {
                if (members.add(other)) {
                    open.add(other);
                }
            }
        }
        return List.copyOf(members);
    }

    private static Set<IncidentId> pointingTo(View view, IncidentId id) {
        Set<IncidentId> pointing = new HashSet<>();
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof IncidentsMerged merged
                    && merged.into().equals(id)
                    && findInto(view, merged.incident()).filter(id::equals).isPresent()) {
                pointing.add(merged.incident());
            }
        }
        return new LinkedHashSet<>(pointing.stream().sorted(LOWEST).toList());
    }
}
