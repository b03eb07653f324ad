package org.muster.identity.link;

/** Remembers how names agreed, for rows of one book. One for each thread. */
final class NameCache {
    private static final int BITS = 16;
    private static final int BITS_FOR_FEW = 8;

    private final int shift;
    private final long[] pairs;
    private final byte[] levels;

    NameCache() {
        this(BITS);
    }

    private NameCache(int bits) {
        this.shift = Long.SIZE - bits;
        this.pairs = new long[1 << bits];
        this.levels = new byte[1 << bits];
    }

    static NameCache ofFew() {
        return new NameCache(BITS_FOR_FEW);
    }

    int level(Parts parts, int one, int other) {
        long pair = (long) Math.min(one, other) << 32 | Math.max(one, other);
        int at = (int) (Hashes.mix(pair) >>> shift);
        if (pairs[at] != pair) {
            pairs[at] = pair;
            levels[at] = (byte) parts.level(one, other);
        }
        return levels[at];
    }
}
