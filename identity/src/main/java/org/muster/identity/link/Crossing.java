package org.muster.identity.link;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Some new rows, and the known ones that they meet, laid side by side to be compared. */
final class Crossing {
    final Rows rows;
    private final int[] fresh;
    private final int[] known;
    private final int[][] met;

    private Crossing(Rows rows, int[] fresh, int[] known, int[][] met) {
        this.rows = rows;
        this.fresh = fresh;
        this.known = known;
        this.met = met;
    }

    static Crossing of(KnownRows known, RowsBuilder fresh, int[] some, IntFunction<int[]> meeting) {
        int[][] met = new int[some.length][];
        Ints all = new Ints();
        for (int i = 0; i < some.length; i++) {
            met[i] = meeting.apply(some[i]);
            Arrays.stream(met[i]).forEach(all::add);
        }
        int[] distinct = all.distinct();
        RowsBuilder side = fresh.sibling();
        for (int row : some) {
            side.copy(fresh, row, Words.NONE);
        }
        for (int row : distinct) {
            side.copy(known.rows, row, Words.NONE);
        }
        return new Crossing(side.plain(), some, distinct, met);
    }

    /** Told of every pair: the new and the known row, and both as they stand in {@link #rows}. */
    interface Visitor {
        void visit(int fresh, int known, int a, int b);
    }

    /** Shows the pairs, the row with the smaller id first, as all linking does. */
    void each(Visitor visitor) {
        for (int i = 0; i < fresh.length; i++) {
            for (int row : met[i]) {
                int at = fresh.length + Arrays.binarySearch(known, row);
                boolean first = rows.ids[i].compareTo(rows.ids[at]) < 0;
                visitor.visit(fresh[i], row, first ? i : at, first ? at : i);
            }
        }
    }
}
