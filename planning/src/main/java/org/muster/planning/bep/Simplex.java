package org.muster.planning.bep;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A small linear programme that grows by columns: least cost, every row at most its limit, nothing
 * below zero. Rows that need a least amount are given negated; each has a way out at a high cost.
 * The inverse of the basis is kept whole, which is right for some hundred rows. What is proven by
 * its prices is proven again in whole numbers, so rounding here costs strength, never truth.
 */
final class Simplex {
    private static final double EPSILON = 1e-9;
    private static final double LEAST_PIVOT = 1e-7;
    private static final int REFRESH = 60;

    private final int rows;
    private final int exact;
    private final double[] limit;
    private final double wayOut;
    private int[][] index = new int[64][];
    private double[][] amount = new double[64][];
    private double[] cost = new double[64];
    private int columns;

    /** Which column is basic in each row: below 0 the slack of row -1-x, or the row's way out. */
    private final int[] basic;

    private double[][] inverse;
    private final double[] value;
    private final double[] price;
    private final boolean[] isWayOut;
    private int sinceRefresh;

    /**
     * The first {@code exact} rows must come to their limit, which is below 0; no less is allowed.
     */
    Simplex(double[] limit, int exact, double wayOut) {
        this.exact = exact;
        this.rows = limit.length;
        this.limit = limit.clone();
        this.wayOut = wayOut;
        this.basic = new int[rows];
        this.inverse = new double[rows][rows];
        this.value = new double[rows];
        this.price = new double[rows];
        this.isWayOut = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            // no two sums of rows alike, so that the walk does not stand still
            double little = 1e-7 * (1 + (row * 37 % 101) / 101.0);
            this.limit[row] += row < exact ? -little : little;
            basic[row] = -1 - row;
            isWayOut[row] = row < exact || this.limit[row] < 0;
            inverse[row][row] = isWayOut[row] ? -1 : 1;
        }
    }

    void add(int[] rowIndex, double[] rowAmount, double columnCost) {
        if (columns == cost.length) {
            index = Arrays.copyOf(index, 2 * columns);
            amount = Arrays.copyOf(amount, 2 * columns);
            cost = Arrays.copyOf(cost, 2 * columns);
        }
        index[columns] = rowIndex;
        amount[columns] = rowAmount;
        cost[columns++] = columnCost;
    }

    /** Walks to the least cost with the columns there are; false if it gave up or was stopped. */
    boolean solve(int mostSteps, BooleanSupplier stop) {
        refresh();
        for (int step = 0; step < mostSteps && !stop.getAsBoolean(); step++) {
            double[] direction = new double[rows];
            int entering = enter(direction);
            if (entering == Integer.MAX_VALUE) {
                return true;
            }
            int row = leave(direction);
            if (row < 0) {
                return false;
            }
            pivot(row, direction, entering);
        }
        return false;
    }

    private int enter(double[] direction) {
        double least = -EPSILON;
        int entering = Integer.MAX_VALUE;
        for (int column = 0; column < columns; column++) {
            double reduced = cost[column] - worth(column);
            if (reduced < least) {
                least = reduced;
                entering = column;
            }
        }
        for (int row = exact; row < rows; row++) {
            if (-price[row] < least) {
                least = -price[row];
                entering = -1 - row;
            }
        }
        if (entering != Integer.MAX_VALUE) {
            direction(entering, direction);
        }
        return entering;
    }

    private double worth(int column) {
        int[] at = index[column];
        double[] by = amount[column];
        double sum = 0;
        for (int k = 0; k < at.length; k++) {
            sum += price[at[k]] * by[k];
        }
        return sum;
    }

    private void direction(int entering, double[] direction) {
        for (int row = 0; row < rows; row++) {
            double[] line = inverse[row];
            if (entering < 0) {
                direction[row] = line[-1 - entering];
            } else {
                int[] at = index[entering];
                double[] by = amount[entering];
                double sum = 0;
                for (int k = 0; k < at.length; k++) {
                    sum += line[at[k]] * by[k];
                }
                direction[row] = sum;
            }
        }
    }

    private int leave(double[] direction) {
        int leaving = -1;
        double least = Double.MAX_VALUE;
        for (int row = 0; row < rows; row++) {
            if (direction[row] > LEAST_PIVOT) {
                double ratio = Math.max(0, value[row]) / direction[row];
                if (ratio < least - 1e-12
                        || ratio <= least + 1e-12 && direction[row] > direction[leaving]) {
                    least = ratio;
                    leaving = row;
                }
            }
        }
        return leaving;
    }

    private void pivot(int row, double[] direction, int entering) {
        double[] line = inverse[row];
        double scale = 1 / direction[row];
        for (int k = 0; k < rows; k++) {
            line[k] *= scale;
        }
        value[row] = Math.max(0, value[row]) * scale;
        for (int other = 0; other < rows; other++) {
            double by = direction[other];
            if (other != row && by != 0) {
                double[] changed = inverse[other];
                for (int k = 0; k < rows; k++) {
                    changed[k] -= by * line[k];
                }
                value[other] -= by * value[row];
            }
        }
        basic[row] = entering;
        isWayOut[row] = false;
        if (++sinceRefresh >= REFRESH) {
            refresh();
        } else {
            prices();
        }
    }

    /** Makes the inverse anew from the basis, and everything that follows from it. */
    private void refresh() {
        double[][] basis = new double[rows][2 * rows];
        for (int column = 0; column < rows; column++) {
            int one = basic[column];
            if (one < 0) {
                basis[-1 - one][column] = isWayOut[column] ? -1 : 1;
            } else {
                for (int k = 0; k < index[one].length; k++) {
                    basis[index[one][k]][column] += amount[one][k];
                }
            }
            basis[column][rows + column] = 1;
        }
        invert(basis);
        for (int row = 0; row < rows; row++) {
            inverse[row] = Arrays.copyOfRange(basis[row], rows, 2 * rows);
            double sum = 0;
            for (int k = 0; k < rows; k++) {
                sum += inverse[row][k] * limit[k];
            }
            value[row] = sum;
        }
        sinceRefresh = 0;
        prices();
    }

    private void invert(double[][] wide) {
        for (int column = 0; column < rows; column++) {
            int best = column;
            for (int row = column + 1; row < rows; row++) {
                best = Math.abs(wide[row][column]) > Math.abs(wide[best][column]) ? row : best;
            }
            double[] kept = wide[best];
            wide[best] = wide[column];
            wide[column] = kept;
            double scale = 1 / kept[column];
            for (int k = column; k < 2 * rows; k++) {
                kept[k] *= scale;
            }
            for (int row = 0; row < rows; row++) {
                double by = wide[row][column];
                if (row != column && by != 0) {
                    for (int k = column; k < 2 * rows; k++) {
                        wide[row][k] -= by * kept[k];
                    }
                }
            }
        }
    }

    private void prices() {
        Arrays.fill(price, 0);
        for (int row = 0; row < rows; row++) {
            double one = costOf(row);
            if (one != 0) {
                for (int k = 0; k < rows; k++) {
                    price[k] += one * inverse[row][k];
                }
            }
        }
    }

    private double costOf(int row) {
        return basic[row] >= 0 ? cost[basic[row]] : isWayOut[row] ? wayOut : 0;
    }

    /** What one more of a row's limit would change the cost by; above 0 only for exact rows. */
    double price(int row) {
        return row < exact ? price[row] : Math.min(0, price[row]);
    }

    double cost() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += costOf(row) * value[row];
        }
        return sum;
    }

    /** How much of each column is taken. */
    double[] taken() {
        double[] taken = new double[columns];
        for (int row = 0; row < rows; row++) {
            if (basic[row] >= 0) {
                taken[basic[row]] = Math.max(0, value[row]);
            }
        }
        return taken;
    }
}
