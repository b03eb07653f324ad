package org.muster.core.node;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.fact.WhoIsWho;
import org.muster.core.gate.GateFact.ArrivedAtGate;
import org.muster.core.movement.Leg;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.movement.MovementFact.LegReplanned;

/**
 * The same persons as {@link Expected#of}, kept up to date by the facts that become known. Facts
 * nearly always only add to them; where one could take somebody away (a leg that now leaves from
 * elsewhere, two persons who are one, another duty) they are computed anew.
 *
 * <p>Threads: one.
 */
public final class ExpectedPersons {
    private Node node;
    private final Set<LegId> legs = new HashSet<>();
    private final Set<LegId> others = new HashSet<>();
    private final Set<PersonId> themselves = new HashSet<>();
    private final Set<Subject> parties = new HashSet<>();
    private final Set<PersonId> all = new HashSet<>();
    private final Set<PersonId> fresh = new HashSet<>();

    public ExpectedPersons(View view, Node node) {
        this.node = node;
        compute(view);
        fresh.clear();
    }

    /** All references of everybody expected. */
    public Set<PersonId> all() {
        return Collections.unmodifiableSet(all);
    }

    /**
     * Learns of facts that the view has by now; of some it may have known before.
     *
     * @return references that were not expected before
     */
    public Set<PersonId> saw(View view, Node now, Collection<Recorded> known) {
        boolean sameDuty = now.duty().equals(node.duty());
        node = now;
        if (!sameDuty || known.stream().anyMatch(this::mayTakeAway)) {
            Set<PersonId> expected = new HashSet<>(all);
            compute(view);
            fresh.removeAll(expected);
        } else {
            known.forEach(recorded -> add(view, recorded));
        }
        Set<PersonId> added = Set.copyOf(fresh);
        fresh.clear();
        return added;
    }

    private boolean mayTakeAway(Recorded recorded) {
        return recorded.fact().subjects().contains(WhoIsWho.RECORD)
                || recorded.fact() instanceof LegReplanned
                || recorded.fact() instanceof LegPlanned planned
                        && (legs.contains(planned.leg()) || others.contains(planned.leg()));
    }

    private void compute(View view) {
        legs.clear();
        others.clear();
        themselves.clear();
        parties.clear();
        all.clear();
        fresh.clear();
        if (node.duty().everybody()) {
            view.persons().forEach(person -> expect(view, person));
            return;
        }
        view.legs().filter(leg -> isOfDuty(view, leg)).forEach(leg -> addLeg(view, leg));
        List<PersonId> persons = view.persons().toList();
        for (PersonId person : persons) {
            for (Recorded recorded : view.history(person)) {
                if (turnedUp(recorded)) {
                    addPerson(view, person);
                    break;
                }
            }
        }
    }

    private void add(View view, Recorded recorded) {
        List<Subject> subjects = recorded.fact().subjects();
        boolean here = node.duty().everybody();
        boolean touched = turnedUp(recorded);
        for (Subject subject : subjects) {
            if (subject instanceof LegId leg && !here && isOfDuty(view, leg)) {
                addLeg(view, leg);
                touched = true;
            }
        }
        for (Subject subject : subjects) {
            if (subject instanceof PersonId person) {
                PersonId one = view.one(person);
                if (here) {
                    expect(view, one);
                } else if (touched) {
                    addPerson(view, one);
                }
                if (themselves.contains(one)) {
                    addParties(view, subjects);
                }
            }
        }
        if (subjects.stream().anyMatch(parties::contains)) {
            expectPersons(view, subjects);
        }
    }

    private boolean isOfDuty(View view, LegId leg) {
        if (legs.contains(leg) || node.duty().legs().contains(leg)) {
            return true;
        }
        if (others.contains(leg)) {
            return false;
        }
        Optional<Leg> known = Leg.find(view, leg);
        boolean fromHere =
                known.filter(one -> node.duty().places().contains(one.plan().from())).isPresent();
        if (known.isPresent() && !fromHere) {
            others.add(leg);
        }
        return fromHere;
    }

    private boolean turnedUp(Recorded recorded) {
        return recorded.node().equals(node.id())
                || recorded.fact() instanceof ArrivedAtGate arrived
                        && node.duty().places().contains(arrived.gate());
    }

    private void addLeg(View view, LegId leg) {
        if (legs.add(leg)) {
            for (Recorded recorded : view.history(leg)) {
                for (Subject subject : recorded.fact().subjects()) {
                    if (subject instanceof PersonId person) {
                        addPerson(view, person);
                    }
                }
            }
        }
    }

    private void addPerson(View view, PersonId person) {
        if (themselves.add(person)) {
            expect(view, person);
            for (Recorded recorded : view.history(person)) {
                addParties(view, recorded.fact().subjects());
            }
        }
    }

    private void addParties(View view, List<Subject> subjects) {
        for (Subject subject : subjects) {
            boolean party = subject instanceof HouseholdId || subject instanceof RequestId;
            if (party && parties.add(subject)) {
                for (Recorded recorded : view.history(subject)) {
                    expectPersons(view, recorded.fact().subjects());
                }
            }
        }
    }

    private void expectPersons(View view, List<Subject> subjects) {
        for (Subject subject : subjects) {
            if (subject instanceof PersonId person) {
                expect(view, view.one(person));
            }
        }
    }

    private void expect(View view, PersonId person) {
        expect(person);
        view.sameness().references(person).forEach(this::expect);
    }

    private void expect(PersonId reference) {
        if (all.add(reference)) {
            fresh.add(reference);
        }
    }
}
