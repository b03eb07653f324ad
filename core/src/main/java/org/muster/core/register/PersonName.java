package org.muster.core.register;

import java.util.Comparator;
import org.muster.core.fact.Identifying;

/**
 * A person's name in Latin letters, and in the script it is really written in where known (empty
 * when not). A person with one name has it as {@code family}.
 */
public record PersonName(String family, String given, String original) implements Identifying {
    /** As lists are sorted: by family name, whatever its capitals, then by given names. */
    public static final Comparator<PersonName> ORDER =
            Comparator.comparing(PersonName::family, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(PersonName::given, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(PersonName::original);

    private static final PersonName ERASED = new PersonName("[erased]", "", "");

    public PersonName {
        family = family.strip();
        given = given.strip();
        original = original.strip();
        if (family.isEmpty() && given.isEmpty() && original.isEmpty()) {
            throw new IllegalArgumentException("a name needs at least one part");
        }
    }

    /** What remains of a name whose key was destroyed. */
    public static PersonName erased() {
        return ERASED;
    }

    /** Parts that were not said stay. */
    PersonName correctedBy(PersonName said) {
        return new PersonName(
                said.family.isEmpty() ? family : said.family,
                said.given.isEmpty() ? given : said.given,
                said.original.isEmpty() ? original : said.original);
    }

    /**
     * A name in two parts says more than one in one piece, and is taken whole: parts of two sources
     * put together would be nobody's name.
     */
    PersonName filledBy(PersonName other) {
        boolean saysMore = given.isEmpty() && !other.given.isEmpty() && !other.family.isEmpty();
        PersonName fuller = saysMore || family.isEmpty() && given.isEmpty() ? other : this;
        return new PersonName(
                fuller.family, fuller.given, original.isEmpty() ? other.original : original);
    }

    /** A name that would be nothing without its parts keeps them, until another is said. */
    PersonName without(boolean noGiven, boolean noOriginal) {
        String keptGiven = noGiven ? "" : given;
        String keptOriginal = noOriginal ? "" : original;
        return family.isEmpty() && keptGiven.isEmpty() && keptOriginal.isEmpty()
                ? this
                : new PersonName(family, keptGiven, keptOriginal);
    }

    /** As on lists: family name first, in capitals. */
    public String onLists() {
        String latin = (family.toUpperCase(java.util.Locale.ROOT) + " " + given).strip();
        return latin.isEmpty() ? original : latin;
    }
}
