package org.muster.formats.pfif;

import java.time.Instant;
import java.util.List;

/**
 * What stands in one document.
 *
 * @param notes those about persons of whom the document has no record
 */
public record PfifBoard(List<PfifPerson> persons, List<PfifNote> notes) {

    public PfifBoard {
        persons = List.copyOf(persons);
        notes = List.copyOf(notes);
    }

    /** How it may be kept and shown at a moment: what has expired is blanked. */
    public PfifBoard at(Instant now) {
        return new PfifBoard(persons.stream().map(person -> person.at(now)).toList(), notes);
    }
}
