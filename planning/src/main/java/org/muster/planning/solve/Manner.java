package org.muster.planning.solve;

/**
 * How a draft lets people travel.
 *
 * @param patience how many seconds people may wait at a terminal to avoid a risky road, or to come
 *     early: halls fill with them
 * @param early whether they come to the terminal as early as that, not as late as can be: gates are
 *     then done with them before those who can only come late
 */
record Manner(int patience, boolean early) {
    private static final int HALF_A_DAY = 12 * 3600;

    static final Manner LATE = new Manner(HALF_A_DAY, false);
    static final Manner EARLY = new Manner(HALF_A_DAY, true);

    /** Late, and to avoid a risk they wait for as long as that takes. */
    static final Manner SAFE = new Manner(Integer.MAX_VALUE / 2, false);

    Manner late() {
        return new Manner(patience, false);
    }
}
