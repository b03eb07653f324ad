package org.muster.identity.link;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * The blocks of one key: rows that share it, in blocks no bigger than a given size. A bigger one is
 * split by a further field, twice at most; what is still too big is left out and counted.
 */
final class Blocks {
    private static final int LEFT_OUT = -1;

    /** The rows, block after block, ascending inside a block. */
    final int[] rows;

    /** Where each block begins in {@link #rows}, and the end of the last one. */
    final int[] starts;

    /** Rows in blocks that stayed too big. */
    final int tooMany;

    private final int[] blockOf;

    private Blocks(Ints rows, Ints starts, int tooMany, int[] blockOf) {
        this.rows = rows.toArray();
        starts.add(rows.size());
        this.starts = starts.toArray();
        this.tooMany = tooMany;
        this.blockOf = blockOf;
    }

    int size() {
        return starts.length - 1;
    }

    boolean together(int a, int b) {
        return blockOf[a] != LEFT_OUT && blockOf[a] == blockOf[b];
    }

    static Blocks of(BlockKey key, Rows rows, int biggest) {
        RowKeys keys = new RowKeys(rows);
        return new Making(rows.size(), biggest, step -> row -> key.key(keys.at(row), step)).make();
    }

    /** The keys for each step of narrowing. */
    private interface Steps {
        IntToLongFunction at(int step);
    }

    /** The making of blocks. */
    private static final class Making {
        private final int size;
        private final int biggest;
        private final int rowBits;
        private final Steps steps;
        private final Ints rows = new Ints();
        private final Ints starts = new Ints();
        private final int[] blockOf;
        private int tooMany;

        Making(int size, int biggest, Steps steps) {
            this.size = size;
            this.biggest = biggest;
            this.steps = steps;
            this.rowBits = 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1));
            this.blockOf = new int[size];
            Arrays.fill(blockOf, LEFT_OUT);
        }

        Blocks make() {
            int[] all = new int[size];
            Arrays.setAll(all, i -> i);
            split(all, 0);
            return new Blocks(rows, starts, tooMany, blockOf);
        }

        private void split(int[] some, int step) {
            long[] sorted = sorted(some, steps.at(step));
            int start = 0;
            for (int end = 1; end <= sorted.length; end++) {
                if (end == sorted.length || sorted[end] >>> rowBits != sorted[start] >>> rowBits) {
                    take(sorted, start, end, step);
                    start = end;
                }
            }
        }

        private long[] sorted(int[] some, IntToLongFunction key) {
            long[] sorted = new long[some.length];
            int count = 0;
            for (int row : some) {
                long hash = key.applyAsLong(row);
                if (hash != Hashes.NONE) {
                    sorted[count++] = hash >>> rowBits << rowBits | row;
                }
            }
            long[] known = Arrays.copyOf(sorted, count);
            Arrays.sort(known);
            return known;
        }

        private void take(long[] sorted, int start, int end, int step) {
            if (end - start < 2) {
                return;
            }
            int[] block = new int[end - start];
            for (int i = start; i < end; i++) {
                block[i - start] = (int) (sorted[i] & (1L << rowBits) - 1);
            }
            if (block.length > biggest) {
                if (step + 1 < BlockKey.STEPS) {
                    split(block, step + 1);
                } else {
                    tooMany += block.length;
                }
                return;
            }
            starts.add(rows.size());
            for (int row : block) {
                blockOf[row] = starts.size() - 1;
                rows.add(row);
            }
        }
    }
}
