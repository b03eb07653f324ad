package org.muster.identity.link;

import java.util.Arrays;

/**
 * The best one-to-one assignment of rows to columns by total worth, where nobody has to be
 * assigned. After H. W. Kuhn's Hungarian method (1955), with potentials, in cubic time.
 */
final class Assignment {
    private Assignment() {}

    /** For each row its column, or -1; only pairs of positive worth are assigned. */
    static int[] best(double[][] worth) {
        int n = worth.length;
        int m = n == 0 ? 0 : worth[0].length;
        int size = Math.max(n, m);
        double[] rows = new double[size + 1];
        double[] columns = new double[size + 1];
        int[] rowOf = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            augment(worth, row, rows, columns, rowOf);
        }
        int[] columnOf = new int[n];
        Arrays.fill(columnOf, -1);
        for (int column = 1; column <= m; column++) {
            int row = rowOf[column];
            if (row <= n && worth[row - 1][column - 1] > 0) {
                columnOf[row - 1] = column - 1;
            }
        }
        return columnOf;
    }

    private static void augment(
            double[][] worth, int start, double[] rows, double[] columns, int[] rowOf) {
        int size = rowOf.length - 1;
        double[] least = new double[size + 1];
        int[] cameFrom = new int[size + 1];
        boolean[] used = new boolean[size + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        rowOf[0] = start;
        int column = 0;
        do {
            used[column] = true;
            int row = rowOf[column];
            int next = 0;
            double smallest = Double.POSITIVE_INFINITY;
            for (int j = 1; j <= size; j++) {
                if (!used[j]) {
                    double slack = cost(worth, row, j) - rows[row] - columns[j];
                    if (slack < least[j]) {
                        least[j] = slack;
                        cameFrom[j] = column;
                    }
                    if (least[j] < smallest) {
                        smallest = least[j];
                        next = j;
                    }
                }
            }
            for (int j = 0; j <= size; j++) {
                if (used[j]) {
                    rows[rowOf[j]] += smallest;
                    columns[j] -= smallest;
                } else {
                    least[j] -= smallest;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            int before = cameFrom[column];
            rowOf[column] = rowOf[before];
            column = before;
        }
    }

    private static double cost(double[][] worth, int row, int column) {
        boolean inside = row <= worth.length && column <= worth[0].length;
        return inside ? -Math.max(0, worth[row - 1][column - 1]) : 0;
    }
}
