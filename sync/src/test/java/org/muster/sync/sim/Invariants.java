package org.muster.sync.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.account.Accounts;
import org.muster.core.account.Balance;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.ConflictFact.LegConflictExplained;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.conflict.LegConflicts;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;
import org.muster.core.register.Person;

/** What must be so at every node at every moment, whatever it knows. */
final class Invariants {
    private Invariants() {}

    /** The first that does not hold. */
    static Optional<String> findBroken(View view) {
        return unbalanced(view)
                .or(() -> onTwoListsUnseen(view))
                .or(() -> overfullUnseen(view))
                .or(() -> CustodyInvariants.findBroken(view));
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

    /** More than a leg may take, by the scans of several nodes or a correction, are told. */
    private static Optional<String> overfullUnseen(View view) {
        for (Leg leg : Leg.listAll(view)) {
            boolean over = !leg.isOver() && !leg.exceededBy(Map.of()).isEmpty();
            if (over && !isOverCapacityTold(view, leg)) {
                return Optional.of("over capacity without a conflict: " + leg.id());
            }
        }
        return Optional.empty();
    }

    private static boolean isOverCapacityTold(View view, Leg leg) {
        boolean explained =
                view.history(leg.id()).stream()
                        .anyMatch(recorded ->
                                recorded.fact() instanceof LegConflictExplained fact
                                        && fact.kind() == ConflictKind.OVER_CAPACITY);
        return explained
                || LegConflicts.listOf(view, new Accounts(view), leg.id()).stream()
                        .anyMatch(Conflict.OverCapacity.class::isInstance);
    }

    /** Whoever just put somebody aboard, or shut the doors, went by a plan that allows it. */
    static Optional<String> findOverfull(View view, List<Recorded> decided) {
        return decided.stream()
                .flatMap(recorded -> legScanned(recorded).stream())
                .distinct()
                .flatMap(leg -> Leg.find(view, leg).stream())
                .filter(leg -> !leg.exceededBy(Map.of()).isEmpty())
                .map(leg -> "filled over its capacity by " + decided + ": " + leg.id())
                .findFirst();
    }

    private static Optional<LegId> legScanned(Recorded recorded) {
        return switch (recorded.fact()) {
            case Boarded boarded -> Optional.of(boarded.leg());
            case ManifestClosed closed -> Optional.of(closed.leg());
            default -> Optional.empty();
        };
    }
}
