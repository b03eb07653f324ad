package org.muster.testkit.lists;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;

/**
 * One row of a made-up list.
 *
 * @param truth the number of the person that it is about
 * @param household what the list says of who belongs together; empty when it does not
 */
public record ListRow(
        String id,
        int truth,
        String source,
        long line,
        String household,
        Optional<PersonName> name,
        BirthDate birth,
        Sex sex,
        Set<Nationality> nationalities,
        List<TravelDocument> documents,
        List<String> phones,
        List<String> emails,
        String address,
        String town) {

    public ListRow {
        nationalities = Set.copyOf(nationalities);
        documents = List.copyOf(documents);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }
}
