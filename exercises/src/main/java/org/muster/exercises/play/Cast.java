package org.muster.exercises.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.exercises.cast.CastParty;
import org.muster.exercises.cast.CastPerson;

/** Which references the people, parties and legs of an exercise got when they were entered. */
final class Cast {
    private final Map<CastPerson, PersonId> persons = new HashMap<>();
    private final Map<CastParty, RequestId> requests = new HashMap<>();
    private final Map<String, LegId> legs = new HashMap<>();

    void name(List<CastPerson> people, List<PersonId> ids) {
        if (people.size() != ids.size()) {
            throw new IllegalStateException(
                    people.size() + " people were entered and " + ids.size() + " came back");
        }
        for (int i = 0; i < people.size(); i++) {
            persons.put(people.get(i), ids.get(i));
        }
    }

    void name(CastParty party, RequestId request) {
        requests.put(party, request);
    }

    void name(String leg, LegId id) {
        legs.put(leg, id);
    }

    PersonId id(CastPerson person) {
        return Objects.requireNonNull(persons.get(person), "a person acts before being entered");
    }

    List<PersonId> ids(CastParty party) {
        return party.members().stream().map(this::id).toList();
    }

    RequestId request(CastParty party) {
        return Objects.requireNonNull(requests.get(party), "a party acts before asking");
    }

    LegId leg(String label) {
        return Objects.requireNonNull(
                legs.get(label), () -> "leg " + label + " is used before it is planned");
    }
}
