package org.muster.core.request;

import java.util.List;
import org.muster.core.fact.PersonId;

/** One person of a party, with what they need. */
public record PartyMember(PersonId person, List<Need> needs) {
    public PartyMember {
        needs = List.copyOf(needs);
    }
}
