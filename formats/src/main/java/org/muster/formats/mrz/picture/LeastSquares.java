package org.muster.formats.mrz.picture;

/** The polynomial that lies nearest to points. */
final class LeastSquares {
    private LeastSquares() {}

    /** The coefficients, the constant first; those above {@code degree} up to 2 are 0. */
    static double[] fit(double[] x, double[] y, int degree) {
        int size = Math.min(degree, x.length - 1) + 1;
        double middle = java.util.Arrays.stream(x).average().orElse(0);
        double[][] sums = new double[size][size + 1];
        for (int point = 0; point < x.length; point++) {
            double[] powers = {1, x[point] - middle, Math.pow(x[point] - middle, 2)};
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    sums[row][column] += powers[row] * powers[column];
                }
                sums[row][size] += powers[row] * y[point];
            }
        }
        double[] around = solve(sums);
        double slope = around.length > 1 ? around[1] : 0;
        double bend = around.length > 2 ? around[2] : 0;
        return new double[] {
            around[0] - slope * middle + bend * middle * middle, slope - 2 * bend * middle, bend
        };
    }

    private static double[] solve(double[][] sums) {
        int size = sums.length;
        for (int pivot = 0; pivot < size; pivot++) {
            double divisor = sums[pivot][pivot] == 0 ? 1 : sums[pivot][pivot];
            for (int row = 0; row < size; row++) {
                double factor = row == pivot ? 0 : sums[row][pivot] / divisor;
                for (int column = pivot; column <= size; column++) {
                    sums[row][column] -= factor * sums[pivot][column];
                }
            }
        }
        double[] found = new double[size];
        for (int row = 0; row < size; row++) {
            found[row] = sums[row][row] == 0 ? 0 : sums[row][size] / sums[row][row];
        }
        return found;
    }
}
