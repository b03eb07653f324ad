package org.muster.exercises.population;

/**
 * What is to be invented: how many people, from which seed, with how many errors in their lists.
 */
public record Plan(int people, long seed, Rates rates) {
    /** Beyond these the invented document numbers would repeat. */
    public static final int MOST = 10_000_000;

    public Plan {
        if (people < 1 || people > MOST) {
            throw new IllegalArgumentException("people is " + people);
        }
    }
}
