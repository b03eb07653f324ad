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
        int[] all = new int[rows.size()];
        Arrays.setAll(all, i -> i);
        return new Making(rows.size(), biggest, steps(key, rows), true).make(all);
    }

    /**
     * The blocks of some rows: the same as among all when every row that shares a {@link #hash}
     * with one of them is there too. They do not tell who is together.
     */
    static Blocks among(BlockKey key, Rows rows, int biggest, int[] some) {
        return new Making(rows.size(), biggest, steps(key, rows), false).make(some);
    }

    /** What rows of one block have in common before it is split; {@link Hashes#NONE} for none. */
    static long hash(BlockKey key, RowKeys row, int rows) {
        long hash = key.key(row, 0);
        return hash == Hashes.NONE ? Hashes.NONE : hash >>> rowBits(rows) | 1L << 63;
    }

    private static int rowBits(int rows) {
        return 64 - Long.numberOfLeadingZeros(Math.max(1, rows - 1));
    }

    private static Steps steps(BlockKey key, Rows rows) {
        RowKeys keys = new RowKeys(rows);
        return step -> row -> key.key(keys.at(row), step);
    }

    /** The keys for each step of narrowing. */
    private interface Steps {
        IntToLongFunction at(int step);
    }

    /** The making of blocks. */
    private static final class Making {
        private final int biggest;
        private final int rowBits;
        private final Steps steps;
        private final Ints rows = new Ints();
        private final Ints starts = new Ints();
        private final int[] blockOf;
        private int tooMany;

        Making(int size, int biggest, Steps steps, boolean telling) {
            this.biggest = biggest;
            this.steps = steps;
            this.rowBits = rowBits(size);
            this.blockOf = new int[telling ? size : 0];
            Arrays.fill(blockOf, LEFT_OUT);
        }

        Blocks make(int[] some) {
            split(some, 0);
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
                if (blockOf.length > 0) {
                    blockOf[row] = starts.size() - 1;
                }
                rows.add(row);
            }
        }
    }
}
