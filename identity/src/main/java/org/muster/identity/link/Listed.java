package org.muster.identity.link;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;

/**
 * One row of one list: what somebody wrote down about one person. Whatever is unknown speaks
 * neither for nor against anybody.
 *
 * @param id of the row, different from that of every other row of all lists
 * @param age in years, on a day that the list does not name
 * @param bornAs the family name at birth; empty where it is not known
 */
public record Listed(
        String id,
        Origin origin,
        Optional<PersonName> name,
        BirthDate birth,
        Sex sex,
        Set<Nationality> nationalities,
        List<TravelDocument> documents,
        Reach reach,
        OptionalInt age,
        String bornAs) {

    public Listed {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a listed row needs an id");
        }
        nationalities = Set.copyOf(nationalities);
        documents = List.copyOf(documents);
    }

    /** Of a list that says neither an age nor a name at birth. */
    public Listed(
            String id,
            Origin origin,
            Optional<PersonName> name,
            BirthDate birth,
            Sex sex,
            Set<Nationality> nationalities,
            List<TravelDocument> documents,
            Reach reach) {
        this(
                id,
                origin,
                name,
                birth,
                sex,
                nationalities,
                documents,
                reach,
                OptionalInt.empty(),
                "");
    }
}
