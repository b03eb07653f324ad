package org.muster.core.conflict;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Recorded;

/** Which facts of one history somebody has looked at and explained, by the kind of conflict. */
final class Explained {
    private final Map<ConflictKind, Set<FactId>> facts = new EnumMap<>(ConflictKind.class);

    static Explained of(Iterable<Recorded> history) {
        Explained explained = new Explained();
        history.forEach(explained::take);
        return explained;
    }

    void take(Recorded recorded) {
        if (recorded.fact() instanceof ConflictFact fact) {
            facts.computeIfAbsent(fact.kind(), kind -> new HashSet<>()).addAll(fact.facts());
        }
    }

    boolean covers(ConflictKind kind, List<FactId> conflicting) {
        return facts.getOrDefault(kind, Set.of()).containsAll(conflicting);
    }
}
