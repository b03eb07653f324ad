package org.muster.identity.link;

/** Whether two texts differ by one slip: a sign changed, left out, added, or two swapped. */
final class OneSlip {
    private OneSlip() {}

    static boolean between(String one, String other) {
        int n = one.length();
        int m = other.length();
        if (Math.abs(n - m) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(n, m) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(n, m) - start
                && one.charAt(n - 1 - end) == other.charAt(m - 1 - end)) {
            end++;
        }
        int left = n - start - end;
        int right = m - start - end;
        boolean swapped =
                left == 2
                        && right == 2
                        && one.charAt(start) == other.charAt(start + 1)
                        && one.charAt(start + 1) == other.charAt(start);
        return swapped || Math.max(left, right) <= 1;
    }

    /** The same for numbers of the same length in decimal digits. */
    static boolean between(long one, long other, int digits) {
        long a = one;
        long b = other;
        int different = 0;
        int first = -1;
        int[] left = new int[2];
        int[] right = new int[2];
        for (int i = 0; i < digits; i++) {
            int p = (int) (a % 10);
            int q = (int) (b % 10);
            if (p != q) {
                if (different == 2) {
                    return false;
                }
                left[different] = p;
                right[different] = q;
                if (different == 0) {
                    first = i;
                } else if (i != first + 1) {
                    return false;
                }
                different++;
            }
            a /= 10;
            b /= 10;
        }
        return different < 2 || (left[0] == right[1] && left[1] == right[0]);
    }
}
