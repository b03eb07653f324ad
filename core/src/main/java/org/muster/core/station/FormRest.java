package org.muster.core.station;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.FormId;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;

/**
 * What stands on a paper form beside its persons.
 *
 * @param continues the first sheet of a family that filled more than one
 * @param contacts of whoever is on the first row
 * @param relative somebody to call who does not travel
 * @param staying who of the family stays behind
 * @param consent whether they signed that they ask to leave
 * @param clerk who wrote the form
 */
public record FormRest(
        Optional<FormId> continues,
        List<ContactPoint> contacts,
        Note relative,
        Note staying,
        boolean consent,
        Note clerk) {
    /** Nothing but persons was written. */
    public static final FormRest NOTHING =
            new FormRest(Optional.empty(), List.of(), Note.NONE, Note.NONE, false, Note.NONE);

    public FormRest {
        contacts = List.copyOf(contacts);
    }

    boolean hasNotes() {
        return !(relative.text() + staying.text() + clerk.text()).isEmpty();
    }
}
