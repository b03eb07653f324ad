package org.muster.identity.link;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Candidates found part by part: under each key every row goes to the part that its hash names, so
 * rows that share a block are in one part, and each part finds its pairs alone.
 */
final class MeetingPlaces {
    private static final List<BlockKey> BLOCKS = List.of(BlockKey.values());

    private final Rows rows;
    private final List<Several> kinds;
    private final int biggest;

    MeetingPlaces(Rows rows) {
        this.rows = rows;
        this.kinds = SharedValues.kinds(rows);
        this.biggest = Matching.biggestBlock(rows.size());
    }

    /** Block keys first, then the kinds of values that rows share. */
    int keys() {
        return BLOCKS.size() + kinds.size();
    }

    static boolean isBlock(int key) {
        return key < BLOCKS.size();
    }

    /**
     * Tells each part, of so many, that a row goes to under a key; none when it has no such key.
     */
    void parts(int key, RowKeys row, int number, int parts, IntConsumer told) {
        if (isBlock(key)) {
            long hash = Blocks.hash(BLOCKS.get(key), row.at(number), rows.size());
            if (hash != Hashes.NONE) {
                told.accept(part(hash, parts));
            }
            return;
        }
        Several values = kinds.get(key - BLOCKS.size());
        for (int i = values.start(number); i < values.end(number); i++) {
            told.accept(part(SharedValues.value(rows, values, i), parts));
        }
    }

    MetPairs meet(int key, int part, int parts, int[] some) {
        if (isBlock(key)) {
            Blocks blocks = Blocks.among(BLOCKS.get(key), rows, biggest, some);
            return new MetPairs(pairs(blocks), blocks.tooMany);
        }
        Several values = kinds.get(key - BLOCKS.size());
        long[] pairs =
                new SharedValues(rows, biggest)
                        .pairs(values, distinct(some), value -> part(value, parts) == part);
        return new MetPairs(pairs, 0);
    }

    /** A row with two values in one part came twice. */
    private static int[] distinct(int[] some) {
        return java.util.Arrays.stream(some).distinct().toArray();
    }

    private static int part(long hash, int parts) {
        return (int) Long.remainderUnsigned(Hashes.mix(hash + 1), parts);
    }

    private static long[] pairs(Blocks blocks) {
        int count = 0;
        for (int block = 0; block < blocks.size(); block++) {
            int size = blocks.starts[block + 1] - blocks.starts[block];
            count += size * (size - 1) / 2;
        }
        long[] pairs = new long[count];
        int at = 0;
        for (int block = 0; block < blocks.size(); block++) {
            for (int i = blocks.starts[block]; i < blocks.starts[block + 1]; i++) {
                for (int j = i + 1; j < blocks.starts[block + 1]; j++) {
                    pairs[at++] = (long) blocks.rows[i] << 32 | blocks.rows[j];
                }
            }
        }
        return pairs;
    }
}
