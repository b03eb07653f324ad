package org.muster.core.register;

import org.muster.core.fact.Identifying;

/**
 * A person's name in Latin letters, and in the script it is really written in where known (empty
 * when not). A person with one name has it as {@code family}.
 */
public record PersonName(String family, String given, String original) implements Identifying {
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

    /** As on lists: family name first, in capitals. */
    public String onLists() {
        String latin = (family.toUpperCase(java.util.Locale.ROOT) + " " + given).strip();
        return latin.isEmpty() ? original : latin;
    }
}
