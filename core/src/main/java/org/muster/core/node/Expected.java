package org.muster.core.node;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.ArrivedAtGate;
import org.muster.core.movement.Leg;

/**
 * Whose names a gate may read: everybody that something says of its legs or places, whom the gate
 * itself recorded, and those who travel with any of them. References are those under which facts
 * were recorded.
 */
public final class Expected {
    private Expected() {}

    public static Set<PersonId> of(View view, Node node) {
        Set<PersonId> expected = new HashSet<>();
        if (node.duty().everybody()) {
            view.persons().forEach(person -> addAll(view, person, expected));
            return expected;
        }
        legs(view, node.duty()).forEach(leg -> addPersonsOf(view, leg, expected));
        view.persons().filter(person -> turnedUp(view, person, node)).forEach(expected::add);
        for (PersonId person : List.copyOf(expected)) {
            addCompanions(view, person, expected);
        }
        Set<PersonId> references = new HashSet<>();
        expected.forEach(person -> addAll(view, person, references));
        return references;
    }

    private static void addAll(View view, PersonId person, Set<PersonId> into) {
        into.add(person);
        into.addAll(view.sameness().references(person));
    }

    private static List<LegId> legs(View view, GateDuty duty) {
        return view.legs()
                .filter(leg ->
                        duty.legs().contains(leg)
                                || Leg.find(view, leg)
                                        .filter(known ->
                                                duty.places().contains(known.plan().from()))
                                        .isPresent())
                .toList();
    }

    private static void addPersonsOf(View view, Subject subject, Set<PersonId> into) {
        for (Recorded recorded : view.history(subject)) {
            recorded.fact()
                    .subjects()
                    .forEach(other -> {
                        if (other instanceof PersonId person) {
                            into.add(person);
                        }
                    });
        }
    }

    private static boolean turnedUp(View view, PersonId person, Node node) {
        for (Recorded recorded : view.history(person)) {
            if (recorded.node().equals(node.id())
                    || recorded.fact() instanceof ArrivedAtGate arrived
                            && node.duty().places().contains(arrived.gate())) {
                return true;
            }
        }
        return false;
    }

    private static void addCompanions(View view, PersonId person, Set<PersonId> into) {
        for (Recorded recorded : view.history(person)) {
            for (Subject subject : recorded.fact().subjects()) {
                if (subject instanceof HouseholdId || subject instanceof RequestId) {
                    addPersonsOf(view, subject, into);
                }
            }
        }
    }
}
