package org.muster.core.roll;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.muster.core.fact.Band;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.Banded;
import org.muster.core.gate.GateFact.PutOnStandby;
import org.muster.core.register.RegisterFact.HouseholdJoined;

/**
 * What new facts can have changed. {@code awaited} are legs that a touched person was ever on
 * standby for: who still waits is told by the person's history, not by the leg's.
 */
record Touched(
        Set<PersonId> persons,
        Set<LegId> legs,
        Set<LegId> awaited,
        Set<Band> bands,
        Set<HouseholdId> named) {

    static Touched by(View view, Collection<Recorded> news) {
        Touched touched =
                new Touched(
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>());
        news.forEach(recorded ->
                recorded.fact().subjects().forEach(subject -> touched.add(view, subject)));
        for (PersonId person : touched.persons) {
            for (Recorded recorded : view.history(person)) {
                switch (recorded.fact()) {
                    case PutOnStandby put -> touched.awaited.add(put.leg());
                    case Banded banded -> touched.bands.add(banded.band());
                    default -> {}
                }
            }
        }
        return touched;
    }

    private void add(View view, Subject subject) {
        switch (subject) {
            case PersonId person -> persons.add(view.one(person));
            case LegId leg -> legs.add(leg);
            case Band band -> bands.add(band);
            case HouseholdId household -> named.add(household);
            default -> {}
        }
    }

    /** Persons who became one, or two: with everything that names them under any reference. */
    void addChanged(View view, Collection<PersonId> references) {
        for (PersonId reference : references) {
            persons.add(view.one(reference));
            for (Recorded recorded : view.recorded(reference)) {
                recorded.fact().subjects().forEach(subject -> add(view, subject));
                if (recorded.fact() instanceof PutOnStandby put) {
                    awaited.add(put.leg());
                }
            }
        }
    }

    /** Households that facts name, and those of all persons who were touched, now or ever. */
    Set<HouseholdId> households(View view) {
        Set<HouseholdId> all = new HashSet<>(named);
        for (PersonId person : persons) {
            for (Recorded recorded : view.history(person)) {
                if (recorded.fact() instanceof HouseholdJoined joined) {
                    all.add(joined.household());
                }
            }
        }
        return all;
    }

    void addLeg(LegId leg) {
        legs.add(leg);
    }

    /** An account reads the legs that the person's history names, and is named in theirs. */
    void addEverybodyOfLegs(View view) {
        for (LegId leg : legs) {
            for (Recorded recorded : view.history(leg)) {
                for (Subject subject : recorded.fact().subjects()) {
                    if (subject instanceof PersonId person) {
                        persons.add(person);
                    }
                }
            }
        }
    }
}
