package org.muster.core.register;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.register.RegisterFact.HouseholdJoined;

/** Persons who must travel together. */
public record Household(HouseholdId id, List<PersonId> members) {

    /** The household's present members, in the order in which they joined. */
    public static Household of(View view, HouseholdId id) {
        Set<PersonId> joined = new LinkedHashSet<>();
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof HouseholdJoined join) {
                joined.add(join.person());
            }
        }
        // a later household takes its members with it, so the person has the last word
        return new Household(id, joined.stream().filter(person -> isIn(view, person, id)).toList());
    }

    private static boolean isIn(View view, PersonId person, HouseholdId id) {
        return Person.find(view, person).flatMap(Person::household).filter(id::equals).isPresent();
    }
}
