package org.muster.identity.link;

import java.util.List;

/**
 * What is compared between two rows, and the levels of likeness of each, from best to worst. Level
 * 0 is always "not known to one of the two" and weighs nothing.
 */
public enum Field {
    FAMILY("family name", names()),
    GIVEN("given name", names()),
    ORDER("order of names", List.of("as in the other", "swapped")),
    BIRTH(
            "birth date",
            List.of(
                    "the same",
                    "day and month swapped",
                    "one digit apart",
                    "two of three parts the same",
                    "the same year, as far as known",
                    "a year or two apart",
                    "different")),
    SEX("sex", List.of("the same", "different")),
    NATIONALITY("nationality", List.of("one in common", "none in common")),
    DOCUMENT("document", List.of("the same number", "one sign apart", "different")),
    ADDRESS("address", List.of("the same", "alike", "only the same town", "different")),
    PHONE("phone", List.of("one in common", "one digit apart", "different")),
    EMAIL("e-mail", List.of("one in common", "alike", "different")),

    /** Only where one of the two tells no birth date; by two bits less than the others. */
    AGE("age", List.of("fits", "a year more or less", "different"));

    static final int UNKNOWN = 0;
    private static final int BITS = 3;
    private static final Field[] ALL = values();

    private final String word;
    private final List<String> levels;

    Field(String word, List<String> levels) {
        this.word = word;
        this.levels = levels;
    }

    /** As people call it. */
    public String word() {
        return word;
    }

    /** What a level above 0 says, in words. */
    public String level(int level) {
        return levels.get(level - 1);
    }

    /** A name for a level above 0 that no language changes. */
    public String code(int level) {
        return name() + "." + level;
    }

    /** How many levels there are above 0. */
    public int levels() {
        return levels.size();
    }

    int in(int vector) {
        return vector >>> ordinal() * BITS & (1 << BITS) - 1;
    }

    int with(int level) {
        return level << ordinal() * BITS;
    }

    static Field at(int ordinal) {
        return ALL[ordinal];
    }

    static int count() {
        return ALL.length;
    }

    private static List<String> names() {
        return List.of(
                "the same",
                "another spelling of the same",
                "the same consonants",
                "a few letters apart",
                "alike",
                "an initial that fits",
                "different");
    }
}
