package org.muster.identity.link;

/** Hashes that are the same on every machine and in every run. */
final class Hashes {
    /** The key of a row that a block key does not apply to. */
    static final long NONE = 0;

    private static final long SEED = 0x9E3779B97F4A7C15L;

    private Hashes() {}

    static int spread(int hash) {
        return (int) (mix(hash) >>> 32);
    }

    static long of(String text) {
        long hash = SEED;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** Two keys in one; nothing when either is nothing. */
    static long both(long one, long other) {
        if (one == NONE || other == NONE) {
            return NONE;
        }
        long mixed = mix(one * 31 + mix(other));
        return mixed == NONE ? 1 : mixed;
    }

    /** Two keys in one, whichever comes first. */
    static long unordered(long one, long other) {
        return both(Math.min(one, other), Math.max(one, other));
    }

    /** Never nothing, also for 0. */
    static long number(long value) {
        long mixed = mix(value + SEED);
        return mixed == NONE ? 1 : mixed;
    }

    /** A step of the generator SplitMix64 (Steele, Lea, Flood 2014). */
    static long mix(long value) {
        long z = value;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
