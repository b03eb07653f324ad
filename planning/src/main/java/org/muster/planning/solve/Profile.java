package org.muster.planning.solve;

/** How much of something is in use in each slot; stretches are rounded out to whole slots. */
final class Profile {
    private final Clock clock;
    private final int[] used;

    Profile(Clock clock) {
        this.clock = clock;
        used = new int[clock.slots() + 1];
    }

    void add(int from, int to, int amount) {
        int last = Math.min(used.length, clock.ceilingSlot(to));
        for (int slot = Math.max(0, clock.floorSlot(from)); slot < last; slot++) {
            used[slot] += amount;
        }
    }

    /** The first second of the first whole slot from a second on. */
    int slotAfter(int second) {
        return clock.ceilingSlot(second) * clock.slot();
    }

    int most(int from, int to) {
        int most = 0;
        int last = Math.min(used.length, clock.ceilingSlot(to));
        for (int slot = Math.max(0, clock.floorSlot(from)); slot < last; slot++) {
            most = Math.max(most, used[slot]);
        }
        return most;
    }
}
