package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;

/** The form of who somebody is, filled with what is known, with one free row of each kind. */
public record DetailsSheet(
        Optional<PersonId> person,
        String family,
        String given,
        String original,
        String born,
        Sex sex,
        List<Nationality> claimed,
        List<TravelDocument> documents,
        List<ContactPoint> contacts) {

    static final DetailsSheet EMPTY =
            new DetailsSheet(
                    Optional.empty(), "", "", "", "", Sex.UNKNOWN, List.of(), List.of(), List.of());

    static DetailsSheet of(Person person) {
        Details known = person.details();
        return new DetailsSheet(
                Optional.of(person.id()),
                known.name().family(),
                known.name().given(),
                known.name().original(),
                Births.text(known.born()),
                known.sex(),
                known.claimed(),
                known.documents(),
                known.contacts());
    }

    /** How many rows there are for {@code known} things: one more, as long as there is room. */
    public int rows(List<?> known) {
        return Math.min(DetailsForm.ROWS, known.size() + 1);
    }

    /** The known thing in row {@code i}, counted from 1. */
    public <T> Optional<T> row(List<T> known, int i) {
        return i <= known.size() ? Optional.of(known.get(i - 1)) : Optional.empty();
    }
}
