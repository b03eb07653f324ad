package org.muster.identity.link;

/**
 * The likeness of two short texts by Jaro, raised for a common beginning by Winkler; 1 when equal.
 * After M. A. Jaro (1989) and W. E. Winkler (1990).
 */
final class JaroWinkler {
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_PREFIX = 4;
    private static final int LONGEST = 64;

    private JaroWinkler() {}

    /** The same whichever comes first: Jaro's own matching is not always. */
    static double of(String one, String other) {
        return one.compareTo(other) <= 0 ? ordered(one, other) : ordered(other, one);
    }

    private static double ordered(String one, String other) {
        int n = Math.min(one.length(), LONGEST);
        int m = Math.min(other.length(), LONGEST);
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        int reach = Math.max(0, Math.max(n, m) / 2 - 1);
        long inOne = 0;
        long inOther = 0;
        int common = 0;
        for (int i = 0; i < n; i++) {
            char sign = one.charAt(i);
            int end = Math.min(m - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= end; j++) {
                if ((inOther >>> j & 1) == 0 && other.charAt(j) == sign) {
                    inOne |= 1L << i;
                    inOther |= 1L << j;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        double moved = moved(one, inOne, other, inOther) / 2.0;
        double jaro = ((double) common / n + (double) common / m + (common - moved) / common) / 3;
        return jaro + prefix(one, other, Math.min(n, m)) * PREFIX_WEIGHT * (1 - jaro);
    }

    private static int moved(String one, long inOne, String other, long inOther) {
        int moved = 0;
        long left = inOne;
        long right = inOther;
        while (left != 0) {
            int i = Long.numberOfTrailingZeros(left);
            int j = Long.numberOfTrailingZeros(right);
            moved += one.charAt(i) == other.charAt(j) ? 0 : 1;
            left &= left - 1;
            right &= right - 1;
        }
        return moved;
    }

    private static int prefix(String one, String other, int shorter) {
        int length = 0;
        while (length < Math.min(LONGEST_PREFIX, shorter)
                && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
