package org.muster.planning.solve;

/** How much of something is in use in each period; stretches are rounded out to whole periods. */
final class Profile {
    private final Clock clock;
    private final int[] used;

    Profile(Clock clock) {
        this.clock = clock;
        used = new int[clock.periods() + 1];
    }

    void add(int from, int to, int amount) {
        int last = Math.min(used.length, clock.ceiling(to));
        for (int period = Math.max(0, clock.floor(from)); period < last; period++) {
            used[period] += amount;
        }
    }

    /** The first second of the first whole period from a second on. */
    int periodAfter(int second) {
        return clock.ceiling(second) * clock.period();
    }

    int most(int from, int to) {
        int most = 0;
        int last = Math.min(used.length, clock.ceiling(to));
        for (int period = Math.max(0, clock.floor(from)); period < last; period++) {
            most = Math.max(most, used[period]);
        }
        return most;
    }
}
