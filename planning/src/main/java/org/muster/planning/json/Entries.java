package org.muster.planning.json;

import java.util.Arrays;

/** Which entry of a file each party is from: entries that stand for several make them differ. */
final class Entries {
    private int[] firsts = new int[16];
    private int size;

    /** The next entry's first party is this one. */
    void begin(int party) {
        if (size == firsts.length) {
            firsts = Arrays.copyOf(firsts, size * 2);
        }
        firsts[size++] = party;
    }

    int of(int party) {
        int found = Arrays.binarySearch(firsts, 0, size, party);
        return found >= 0 ? found : -found - 2;
    }
}
