package org.muster.identity.name;

/** Jaro-Winkler without garbage: which letters are taken is kept in the bits of two numbers. */
final class JaroWinkler {
    private static final int MOST_LETTERS = 64;
    private static final int LONGEST_PREFIX = 4;
    private static final double PREFIX_WEIGHT = 0.1;

    private JaroWinkler() {}

    /** From 0 to 1; letters beyond the 64th do not count. */
    static double similarity(String one, String other) {
        int lengthOne = Math.min(MOST_LETTERS, one.length());
        int lengthOther = Math.min(MOST_LETTERS, other.length());
        if (lengthOne == 0 || lengthOther == 0) {
            return 0;
        }
        int reach = Math.max(0, Math.max(lengthOne, lengthOther) / 2 - 1);
        long takenOne = 0;
        long takenOther = 0;
        int common = 0;
        for (int i = 0; i < lengthOne; i++) {
            int end = Math.min(lengthOther, i + reach + 1);
            for (int j = Math.max(0, i - reach); j < end; j++) {
                if ((takenOther & (1L << j)) == 0 && one.charAt(i) == other.charAt(j)) {
                    takenOne |= 1L << i;
                    takenOther |= 1L << j;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        double halfSwaps = outOfOrder(one, takenOne, other, takenOther) / 2;
        double jaro =
                ((double) common / lengthOne
                                + (double) common / lengthOther
                                + (common - halfSwaps) / common)
                        / 3;
        return jaro + prefix(one, other) * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double outOfOrder(String one, long takenOne, String other, long takenOther) {
        int swaps = 0;
        long left = takenOne;
        long right = takenOther;
        while (left != 0) {
            int i = Long.numberOfTrailingZeros(left);
            int j = Long.numberOfTrailingZeros(right);
            if (one.charAt(i) != other.charAt(j)) {
                swaps++;
            }
            left &= left - 1;
            right &= right - 1;
        }
        return swaps;
    }

    private static int prefix(String one, String other) {
        int most = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
