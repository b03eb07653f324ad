package org.muster.core.register;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    /**
     * These details as a correction leaves them. What it leaves blank was not said, and stays; what
     * is no longer believed is named in {@code dropped}, and goes first. A list or a birth date
     * that was said replaces the whole of the earlier one.
     */
    public Details correctedBy(Details said, Collection<Detail> dropped) {
        Details kept = without(dropped);
        return new Details(
                kept.name().correctedBy(said.name()),
                said.born().equals(BirthDate.UNKNOWN) ? kept.born() : said.born(),
                said.sex() == Sex.UNKNOWN ? kept.sex() : said.sex(),
                said.claimed().isEmpty() ? kept.claimed() : said.claimed(),
                said.documents().isEmpty() ? kept.documents() : said.documents(),
                said.contacts().isEmpty() ? kept.contacts() : said.contacts());
    }

    /**
     * These details, with what another source says of the same person where nothing is known. Of
     * nationalities, documents and ways of contact people have several: all of them are kept.
     */
    public Details filledBy(Details other) {
        return new Details(
                name.filledBy(other.name()),
                born.equals(BirthDate.UNKNOWN) ? other.born() : born,
                sex == Sex.UNKNOWN ? other.sex() : sex,
                both(claimed, other.claimed()),
                both(documents, other.documents()),
                both(contacts, other.contacts()));
    }

    /** These details, and more ways to reach somebody. */
    public Details withContacts(List<ContactPoint> more) {
        return new Details(name, born, sex, claimed, documents, both(contacts, more));
    }

    private static <T> List<T> both(List<T> mine, List<T> others) {
        if (mine.containsAll(others)) {
            return mine;
        }
        Set<T> all = new LinkedHashSet<>(mine);
        all.addAll(others);
        return List.copyOf(all);
    }

    private Details without(Collection<Detail> dropped) {
        return new Details(
                name.without(dropped.contains(Detail.GIVEN), dropped.contains(Detail.ORIGINAL)),
                dropped.contains(Detail.BORN) ? BirthDate.UNKNOWN : born,
                dropped.contains(Detail.SEX) ? Sex.UNKNOWN : sex,
                dropped.contains(Detail.CLAIMED) ? List.of() : claimed,
                dropped.contains(Detail.DOCUMENTS) ? List.of() : documents,
                dropped.contains(Detail.CONTACTS) ? List.of() : contacts);
    }
}
