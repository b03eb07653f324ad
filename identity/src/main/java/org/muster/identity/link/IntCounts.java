package org.muster.identity.link;

import java.util.Arrays;

/** How often each of some numbers, 0 or more, was counted. Not for several threads. */
final class IntCounts {
    private static final int SMALLEST = 16;
    private int[] numbers = new int[0];
    private int[] counts = new int[0];
    private int size;

    void add(int number) {
        if (size * 2 >= numbers.length) {
            grow();
        }
        int at = slot(number);
        if (numbers[at] < 0) {
            numbers[at] = number;
            size++;
        }
        counts[at]++;
    }

    /** Takes back that a number was counted once. */
    void less(int number) {
        counts[slot(number)]--;
    }

    int of(int number) {
        if (size == 0) {
            return 0;
        }
        int at = slot(number);
        return numbers[at] < 0 ? 0 : counts[at];
    }

    private int slot(int number) {
        int mask = numbers.length - 1;
        int at = Hashes.spread(number) & mask;
        while (numbers[at] >= 0 && numbers[at] != number) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        int[] before = numbers;
        int[] countsBefore = counts;
        numbers = new int[Math.max(SMALLEST, before.length * 2)];
        counts = new int[numbers.length];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < before.length; i++) {
            if (before[i] >= 0) {
                int at = slot(before[i]);
                numbers[at] = before[i];
                counts[at] = countsBefore[i];
            }
        }
    }
}
