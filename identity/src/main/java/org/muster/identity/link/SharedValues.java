package org.muster.identity.link;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * Pairs of rows that share one of several values: a document's number, a phone, an e-mail address.
 * What very many share (a travel agency's phone) makes pairs only of the same first name and year.
 */
final class SharedValues {
    private final Rows rows;
    private final int biggest;
    private long[] pairs = new long[256];
    private int size;

    SharedValues(Rows rows, int biggest) {
        this.rows = rows;
        this.biggest = biggest;
    }

    /** What several of one row may have, in a fixed order. */
    static List<Several> kinds(Rows rows) {
        return List.of(rows.documents, rows.phones, rows.emails);
    }

    /** Each pair once, the smaller row in the upper half, sorted. */
    long[] pairs() {
        for (Several values : kinds(rows)) {
            collect(values, IntStream.range(0, rows.size()), value -> true);
        }
        return distinct();
    }

    /** The same of one kind, from some rows and some values; of such a value all rows are there. */
    long[] pairs(Several values, int[] some, LongPredicate mine) {
        collect(values, IntStream.of(some), mine);
        return distinct();
    }

    /** What is shared when two rows share a value: of a document only its number. */
    static long value(Rows rows, Several values, int at) {
        return values == rows.documents ? rows.book.papers.numberOf(values.at(at)) : values.at(at);
    }

    private long[] distinct() {
        long[] sorted = Arrays.copyOf(pairs, size);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private void collect(Several values, IntStream some, LongPredicate mine) {
        LongList entries = new LongList();
        some.forEach(row -> {
            for (int i = values.start(row); i < values.end(row); i++) {
                long value = value(rows, values, i);
                if (mine.test(value)) {
                    entries.add(value << 32 | row);
                }
            }
        });
        long[] sorted = entries.sorted();
        int start = 0;
        for (int end = 1; end <= sorted.length; end++) {
            if (end == sorted.length || sorted[end] >>> 32 != sorted[start] >>> 32) {
                block(sorted, start, end);
                start = end;
            }
        }
    }

    private void block(long[] sorted, int start, int end) {
        boolean big = end - start > biggest;
        RowKeys keys = new RowKeys(rows);
        LongList narrowed = new LongList();
        if (!big) {
            pair(sorted, start, end);
            return;
        }
        for (int i = start; i < end; i++) {
            int row = (int) sorted[i];
            long key = keys.at(row).givenAndYear();
            if (key != Hashes.NONE) {
                narrowed.add(key >>> 32 << 32 | row);
            }
        }
        long[] again = narrowed.sorted();
        int from = 0;
        for (int to = 1; to <= again.length; to++) {
            if (to == again.length || again[to] >>> 32 != again[from] >>> 32) {
                if (to - from <= biggest) {
                    pair(again, from, to);
                }
                from = to;
            }
        }
    }

    private void pair(long[] sorted, int start, int end) {
        for (int i = start; i < end; i++) {
            for (int j = i + 1; j < end; j++) {
                int a = (int) sorted[i];
                int b = (int) sorted[j];
                if (a != b) {
                    add((long) Math.min(a, b) << 32 | Math.max(a, b));
                }
            }
        }
    }

    private void add(long pair) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size++] = pair;
    }

    /** Longs, as many as come. */
    private static final class LongList {
        private long[] values = new long[64];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
