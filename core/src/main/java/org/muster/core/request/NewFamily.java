package org.muster.core.request;

import java.util.ArrayList;
import java.util.List;
import org.muster.core.fact.Context;
import org.muster.core.fact.Fact;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.RegisterFact.HouseholdJoined;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.core.request.RequestCommand.FamilyMember;

/**
 * A family that tells of itself, as it enters the register: everybody is somebody new, and several
 * are one household.
 *
 * @param party who they are and what they need; who tells of them comes first
 * @param facts by which they are registered
 */
public record NewFamily(List<PartyMember> party, List<Fact> facts) {
    public NewFamily {
        party = List.copyOf(party);
        facts = List.copyOf(facts);
    }

    public static NewFamily register(List<FamilyMember> family, Source source, Context context) {
        HouseholdId household = context.newHousehold();
        List<PartyMember> party = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (FamilyMember member : family) {
            PersonId person = context.newPerson();
            party.add(new PartyMember(person, member.needs()));
            facts.add(new PersonRegistered(person, source, member.details()));
            if (family.size() > 1) {
                facts.add(new HouseholdJoined(person, household));
            }
        }
        return new NewFamily(party, facts);
    }

    public List<PersonId> members() {
        return party.stream().map(PartyMember::person).toList();
    }
}
