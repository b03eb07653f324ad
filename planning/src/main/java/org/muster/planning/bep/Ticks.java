package org.muster.planning.bep;

/**
 * Time cut into ticks, for tables indexed by time. For bounds every time is rounded down, so what
 * no tour can do in ticks no tour can do at all. Bringing a load in takes at least one tick; where
 * a time is shorter than that, all ticks are split and each trip costs one, which the budget gives
 * back.
 */
final class Ticks {
    private static final int FINE = 12_000;
    private static final int COARSE = 2_500;

    /** From yard to pick-up. */
    final int[][] out;

    /** From shelter to pick-up, by pick-up. */
    final int[][] back;

    /** From pick-up to shelter. */
    final int[][] in;

    private final long unit;
    private final int split;
    private final int spare;

    private final int finest;
    private final boolean isUp;

    /** For bounds: every time rounded down. */
    static Ticks down(Network net, long longest) {
        return new Ticks(net, longest, FINE, false);
    }

    /** For plans: every time rounded up, and coarser, so that answers come sooner. */
    static Ticks up(Network net, long longest) {
        return new Ticks(net, longest, COARSE, true);
    }

    private Ticks(Network net, long longest, int finest, boolean isUp) {
        this.finest = finest;
        this.isUp = isUp;
        boolean tiny = false;
        long coarse = Math.max(1, Math.ceilDiv(longest, finest));
        for (long[] row : net.across) {
            for (long time : row) {
                tiny |= time < (isUp ? 1 : coarse);
            }
        }
        this.spare = tiny ? net.demand : 0;
        this.split = tiny ? Math.min(net.demand + 1, 20) : 1;
        this.unit = tiny ? Math.max(1, Math.ceilDiv(longest, finest / split)) : coarse;
        this.out = table(net.out, 0);
        this.back = table(net.across, 0);
        this.in = table(net.across, tiny ? 1 : 0);
    }

    /** As many ticks as a tour of that length can have at most. */
    int budget(long time) {
        return (int) (time / unit) * split + spare;
    }

    private int[][] table(long[][] times, int more) {
        int[][] ticks = new int[times.length][];
        for (int row = 0; row < times.length; row++) {
            ticks[row] = new int[times[row].length];
            for (int at = 0; at < ticks[row].length; at++) {
                long whole = isUp ? Math.ceilDiv(times[row][at], unit) : times[row][at] / unit;
                ticks[row][at] = (int) Math.min(whole, 2 * finest) * split + more;
            }
        }
        return ticks;
    }
}
