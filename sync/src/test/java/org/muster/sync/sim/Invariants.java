package org.muster.sync.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.account.Balance;
import org.muster.core.conflict.Conflict;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.MovementFact.LegReplanned;
import org.muster.core.register.Person;

/** What must be so at every node at every moment, whatever it knows. */
final class Invariants {
    private Invariants() {}

    /** The first that does not hold. */
    static Optional<String> findBroken(View view) {
        return unbalanced(view).or(() -> onTwoListsUnseen(view)).or(() -> overfullByOneNode(view));
    }

    /** Everybody registered is in one state of the balance, and nobody else. */
    private static Optional<String> unbalanced(View view) {
        int counted = Balance.of(view).persons();
        long registered =
                view.persons().filter(person -> Person.find(view, person).isPresent()).count();
        return counted == registered
                ? Optional.empty()
                : Optional.of("the balance counts " + counted + " of " + registered + " persons");
    }

    /** Sealed or not: whoever is on two lists is told. */
    private static Optional<String> onTwoListsUnseen(View view) {
        Map<PersonId, List<LegId>> listed = new HashMap<>();
        for (Leg leg : Leg.listAll(view)) {
            if (!leg.isOver()) {
                leg.aboard()
                        .keySet()
                        .forEach(person ->
                                listed.computeIfAbsent(person, one -> new ArrayList<>())
                                        .add(leg.id()));
            }
        }
        listed.values().removeIf(legs -> legs.size() < 2);
        Set<PersonId> told = new HashSet<>();
        if (!listed.isEmpty()) {
            for (Conflict conflict : Conflict.listAll(view)) {
                if (conflict instanceof Conflict.OnTwoLegs two) {
                    told.add(two.person());
                }
            }
        }
        listed.keySet().removeAll(told);
        return listed.isEmpty()
                ? Optional.empty()
                : Optional.of("on the lists of two legs without a conflict: " + listed);
    }

    /** One node alone never lets more aboard than the plan it knows of allows. */
    private static Optional<String> overfullByOneNode(View view) {
        for (Leg leg : Leg.listAll(view)) {
            boolean oneNode =
                    leg.aboard().values().stream()
                                    .map(aboard -> aboard.evidence().node())
                                    .distinct()
                                    .count()
                            == 1;
            boolean replanned = view.history(leg.id()).findLast(LegReplanned.class).isPresent();
            if (oneNode && !replanned && !leg.exceededBy(Map.of()).isEmpty()) {
                return Optional.of("over capacity by one node's scans: " + leg.id());
            }
        }
        return Optional.empty();
    }
}
