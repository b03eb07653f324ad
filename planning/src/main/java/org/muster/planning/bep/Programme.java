package org.muster.planning.bep;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The linear programme of one branch: the fewest buses that fetch every load by tours of a pool
 * that are left in the branch, under its rules. Its prices are rounded to whole numbers, and what
 * they say of each tour and of the branch is exact.
 */
final class Programme {
    private static final double LEFT_BEHIND = 4;
    private static final int MOST_STEPS = 5_000;
    private static final int FIRST = 400;
    private static final int MORE = 200;
    private static final double WHOLE = 1e-5;

    private final Pool pool;
    private final List<Rule> rules;
    private final int[] tours;
    private final Simplex simplex;
    private final double[] bounds;

    /** The tours that take part in the programme, by its columns. */
    private int[] columns = new int[FIRST];

    private int size;
    private final boolean[] inside;

    /** By tour left: what it earns. */
    private final long[] earned;

    private final long[] best;
    private long worth;

    /** Solves it; {@code tours} should have the likely ones first. */
    Programme(Pool pool, int[] tours, List<Rule> rules, BooleanSupplier stop) {
        this.pool = pool;
        this.tours = tours;
        this.rules = rules;
        this.bounds = new double[pool.rows + rules.size()];
        this.inside = new boolean[tours.length];
        this.earned = new long[tours.length];
        this.best = new long[pool.net.yards];
        for (int row = 0; row < bounds.length; row++) {
            bounds[row] =
                    row >= pool.rows
                            ? rules.get(row - pool.rows).most()
                            : pool.isLoads(row) ? -pool.limit[row] : pool.limit[row];
        }
        this.simplex = new Simplex(bounds, pool.net.pickUps, LEFT_BEHIND);
        solve(stop);
    }

    private void solve(BooleanSupplier stop) {
        for (int k = 0; k < Math.min(FIRST, tours.length); k++) {
            add(k);
        }
        boolean grown = true;
        while (grown) {
            simplex.solve(MOST_STEPS, stop);
            earn();
            grown = !stop.getAsBoolean() && grow();
        }
    }

    private void add(int k) {
        inside[k] = true;
        int[] index = new int[bounds.length];
        double[] amount = new double[bounds.length];
        int filled = 0;
        for (int row = 0; row < bounds.length; row++) {
            int one = amount(row, tours[k]);
            if (one != 0) {
                index[filled] = row;
                amount[filled++] = row < pool.rows && pool.isLoads(row) ? -one : one;
            }
        }
        simplex.add(Arrays.copyOf(index, filled), Arrays.copyOf(amount, filled), 1);
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, 2 * size);
        }
        columns[size++] = k;
    }

    private int amount(int row, int tour) {
        return row < pool.rows ? pool.takes[tour][row] : rules.get(row - pool.rows).amount()[tour];
    }

    /** Works out in whole numbers what each tour earns at the prices now. */
    private void earn() {
        long[] price = new long[bounds.length];
        worth = 0;
        for (int row = 0; row < bounds.length; row++) {
            boolean isYard = row < pool.rows && pool.isYard(row);
            long one = isYard ? 0 : Math.round(simplex.price(row) * Prices.BUS);
            price[row] = row < pool.rows && pool.isLoads(row) ? -one : one;
            worth +=
                    price[row]
                            * (row < pool.rows
                                    ? pool.limit[row]
                                    : rules.get(row - pool.rows).most());
        }
        Arrays.fill(best, 0);
        for (int k = 0; k < tours.length; k++) {
            long sum = 0;
            byte[] takes = pool.takes[tours[k]];
            for (int row = 0; row < pool.rows; row++) {
                sum += price[row] * takes[row];
            }
            for (int row = pool.rows; row < bounds.length; row++) {
                sum += price[row] * rules.get(row - pool.rows).amount()[tours[k]];
            }
            earned[k] = sum;
            int yard = pool.yard(tours[k]);
            best[yard] = Math.max(best[yard], sum);
        }
    }

    private boolean grow() {
        int added = 0;
        int first = pool.net.pickUps + pool.net.shelters;
        for (int k = 0; k < tours.length && added < MORE; k++) {
            double bus = 1 - simplex.price(first + pool.yard(tours[k]));
            if (!inside[k] && earned[k] > bus * Prices.BUS + 16) {
                add(k);
                added++;
            }
        }
        return added > 0;
    }

    /** By how much the buses may earn more than the loads are worth; below 0 nothing is left. */
    long slack() {
        long sum = -worth;
        for (int y = 0; y < best.length; y++) {
            sum += pool.net.buses[y] * best[y];
        }
        return sum;
    }

    /** The tours that may still be chosen, those taken now first, then by what they earn. */
    int[] left() {
        long slack = slack();
        long[] order = new long[tours.length];
        int kept = 0;
        boolean[] taken = new boolean[tours.length];
        double[] amounts = simplex.taken();
        for (int column = 0; column < size; column++) {
            taken[columns[column]] = amounts[column] > WHOLE;
        }
        for (int k = 0; k < tours.length; k++) {
            long loss = best[pool.yard(tours[k])] - earned[k];
            if (loss <= slack) {
                long rank = taken[k] ? 0 : Math.min(loss + 1, Integer.MAX_VALUE);
                order[kept++] = rank << 32 | tours[k];
            }
        }
        Arrays.sort(order, 0, kept);
        int[] left = new int[kept];
        Arrays.setAll(left, k -> (int) order[k]);
        return left;
    }

    /** The tours that are taken now, and how much of each. */
    Taken taken() {
        double[] amounts = simplex.taken();
        int[] which = new int[size];
        double[] much = new double[size];
        int filled = 0;
        for (int column = 0; column < size; column++) {
            if (amounts[column] > WHOLE) {
                which[filled] = tours[columns[column]];
                much[filled++] = amounts[column];
            }
        }
        return new Taken(Arrays.copyOf(which, filled), Arrays.copyOf(much, filled));
    }

    /** Tours and how much of each is taken. */
    record Taken(int[] tours, double[] much) {

        boolean isWhole() {
            return Arrays.stream(much).allMatch(one -> fraction(one) < WHOLE);
        }

        /** How far a number is from the nearest whole one. */
        static double fraction(double number) {
            return Math.abs(number - Math.rint(number));
        }
    }
}
