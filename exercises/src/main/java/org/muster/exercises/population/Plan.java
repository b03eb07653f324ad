package org.muster.exercises.population;

/**
 * What is to be invented: how many people, from which seed, with how many errors in their lists, as
 * which kind of file.
 */
public record Plan(int people, long seed, Rates rates, Format format) {
    /** Beyond these the invented document numbers would repeat. */
    public static final int MOST = 10_000_000;

    /** With text files as lists. */
    public Plan(int people, long seed, Rates rates) {
        this(people, seed, rates, Format.CSV);
    }

    public Plan {
        if (people < 1 || people > MOST) {
            throw new IllegalArgumentException("people is " + people);
        }
    }
}
