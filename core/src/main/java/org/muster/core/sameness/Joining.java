package org.muster.core.sameness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muster.core.fact.PersonId;

/** Groups of references that grow together, unless two of them were found to be two persons. */
final class Joining {
    private final Map<PersonId, List<PersonId>> groups = new HashMap<>();
    private final Map<PersonId, Set<PersonId>> apart = new HashMap<>();

    void keepApart(Pair pair) {
        apart.computeIfAbsent(pair.first(), id -> new HashSet<>()).add(pair.second());
        apart.computeIfAbsent(pair.second(), id -> new HashSet<>()).add(pair.first());
    }

    /** Returns whether the two may be, and now are, one. */
    boolean join(Pair pair) {
        List<PersonId> one = group(pair.first());
        List<PersonId> other = group(pair.second());
        if (one == other) {
            return true;
        }
        List<PersonId> small = one.size() < other.size() ? one : other;
        List<PersonId> large = small == one ? other : one;
        Set<PersonId> inLarge = new HashSet<>(large);
        for (PersonId person : small) {
            if (apart.getOrDefault(person, Set.of()).stream().anyMatch(inLarge::contains)) {
                return false;
            }
        }
        large.addAll(small);
        small.forEach(person -> groups.put(person, large));
        return true;
    }

    private List<PersonId> group(PersonId person) {
        return groups.computeIfAbsent(person, id -> new ArrayList<>(List.of(id)));
    }

    /** For each reference that is not alone all of its person's, the lowest first. */
    Map<PersonId, List<PersonId>> groups() {
        Map<PersonId, List<PersonId>> sorted = new HashMap<>();
        groups.forEach((person, group) -> {
            if (group.size() > 1 && !sorted.containsKey(person)) {
                List<PersonId> references =
                        group.stream().sorted(Comparator.comparingLong(PersonId::value)).toList();
                references.forEach(one -> sorted.put(one, references));
            }
        });
        return sorted;
    }
}
