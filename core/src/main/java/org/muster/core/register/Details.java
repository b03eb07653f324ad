package org.muster.core.register;

import java.util.List;

/**
 * What is known of who a person is. Lists are empty, and values unknown, where nothing is known.
 */
public record Details(
        PersonName name,
        BirthDate born,
        Sex sex,
        List<Nationality> claimed,
        List<TravelDocument> documents,
        List<ContactPoint> contacts) {

    public Details {
        claimed = List.copyOf(claimed);
        documents = List.copyOf(documents);
        contacts = List.copyOf(contacts);
    }

    public static Details ofName(PersonName name) {
        return new Details(name, BirthDate.UNKNOWN, Sex.UNKNOWN, List.of(), List.of(), List.of());
    }
}
