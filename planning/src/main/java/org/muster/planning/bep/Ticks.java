package org.muster.planning.bep;

/**
 * Time cut into ticks, for tables indexed by time. Every time is rounded down, so what no tour can
 * do in ticks no tour can do at all. Bringing a load in takes at least one tick; where a time is
 * shorter than that, all ticks are split and each trip costs one, which the budget gives back.
 */
final class Ticks {
    private static final int FINEST = 12_000;

    /** From yard to pick-up. */
    final int[][] out;

    /** From shelter to pick-up, by pick-up. */
    final int[][] back;

    /** From pick-up to shelter. */
    final int[][] in;

    private final long unit;
    private final int split;
    private final int spare;

    Ticks(Network net, long longest) {
        boolean tiny = false;
        long coarse = Math.max(1, Math.ceilDiv(longest, FINEST));
        for (long[] row : net.across) {
            for (long time : row) {
                tiny |= time < coarse;
            }
        }
        this.spare = tiny ? net.demand : 0;
        this.split = tiny ? Math.min(net.demand + 1, 20) : 1;
        this.unit = tiny ? Math.max(1, Math.ceilDiv(longest * split, FINEST)) : coarse;
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
                ticks[row][at] = (int) Math.min(times[row][at] / unit, 2 * FINEST) * split + more;
            }
        }
        return ticks;
    }
}
