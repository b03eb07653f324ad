package org.muster.identity.link;

import java.util.Arrays;

/** For each row none, one or several numbers, one behind the other in one array. */
final class Several {
    private int[] starts = new int[17];
    private int[] values = new int[16];
    private int rows;

    void add(int[] some) {
        int end = starts[rows];
        if (rows + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        if (end + some.length > values.length) {
            values = Arrays.copyOf(values, Math.max(values.length * 2, end + some.length));
        }
        System.arraycopy(some, 0, values, end, some.length);
        starts[++rows] = end + some.length;
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row + 1];
    }

    int[] of(int row) {
        return Arrays.copyOfRange(values, starts[row], starts[row + 1]);
    }

    int at(int place) {
        return values[place];
    }

    boolean isEmpty(int row) {
        return starts[row] == starts[row + 1];
    }

    /** The same with row {@code i} being what was {@code order[i]}. */
    Several inOrder(int[] order) {
        Several sorted = new Several();
        for (int row : order) {
            sorted.add(of(row));
        }
        return sorted;
    }
}
