package org.muster.core.arrival;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PersonId;

/**
 * Whom a row of a partner's list was found to be about.
 *
 * @param certain whether it needs no person to decide; several are never certain
 * @param persons who it is, or all who may be meant; none where it is nobody known
 */
public record PartnerMatch(boolean certain, List<PersonId> persons) {
    public static final PartnerMatch NOBODY = new PartnerMatch(true, List.of());

    public PartnerMatch {
        persons = List.copyOf(persons);
    }

    public static PartnerMatch found(PersonId person) {
        return new PartnerMatch(true, List.of(person));
    }

    public static PartnerMatch doubt(List<PersonId> persons) {
        return new PartnerMatch(false, persons);
    }

    /** The one person, where it is certain. */
    public Optional<PersonId> findPerson() {
        return certain && persons.size() == 1 ? Optional.of(persons.getFirst()) : Optional.empty();
    }

    public boolean isDoubt() {
        return !persons.isEmpty() && findPerson().isEmpty();
    }
}
