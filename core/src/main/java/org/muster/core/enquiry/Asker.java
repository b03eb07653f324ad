package org.muster.core.enquiry;

import java.util.List;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;

/**
 * Who looks for somebody, as they say.
 *
 * @param relation what they say that they are to the person
 * @param language in which they are answered, as a tag such as {@code fr}; empty where not known
 */
public record Asker(
        Standing standing, Note name, List<ContactPoint> contacts, Note relation, String language) {
    public Asker {
        contacts = List.copyOf(contacts);
    }
}
