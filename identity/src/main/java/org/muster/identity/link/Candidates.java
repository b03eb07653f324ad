package org.muster.identity.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pairs of rows worth comparing: those that share a block under any key or one of several
 * values, each once, without ever being held in memory all together.
 */
final class Candidates {
    private static final long PAIRS_IN_A_PIECE = 40_000;

    private final Rows rows;
    private final Parallel parallel;
    private final List<Blocks> keys;
    private final long[] shared;
    private final List<Piece> pieces = new ArrayList<>();
    private long atMost;

    /** Some blocks of one key, or some shared pairs when {@code key} is the number of keys. */
    private record Piece(int key, int from, int to) {}

    /** Told of every pair of one piece. */
    interface Visitor {
        void visit(int a, int b);
    }

    Candidates(Rows rows, int biggest, Parallel parallel) {
        this.rows = rows;
        this.parallel = parallel;
        BlockKey[] all = BlockKey.values();
        this.keys = parallel.each(all.length, () -> piece -> Blocks.of(all[piece], rows, biggest));
        this.shared = new SharedValues(rows, biggest).pairs();
        this.atMost = shared.length;
        for (int key = 0; key < keys.size(); key++) {
            cut(key, keys.get(key));
        }
        for (int from = 0; from < shared.length; from += (int) PAIRS_IN_A_PIECE) {
            int to = (int) Math.min(shared.length, from + PAIRS_IN_A_PIECE);
            pieces.add(new Piece(keys.size(), from, to));
        }
    }

    private void cut(int key, Blocks blocks) {
        long pairs = 0;
        int from = 0;
        for (int block = 0; block < blocks.size(); block++) {
            long size = blocks.starts[block + 1] - blocks.starts[block];
            pairs += size * (size - 1) / 2;
            atMost += size * (size - 1) / 2;
            if (pairs >= PAIRS_IN_A_PIECE || block + 1 == blocks.size()) {
                pieces.add(new Piece(key, from, block + 1));
                from = block + 1;
                pairs = 0;
            }
        }
    }

    /** How many pairs there are at most, those under several keys counted for each. */
    long atMost() {
        return atMost;
    }

    /** Rows that some key left out because too many share it; for the summary. */
    int leftOut() {
        return keys.stream().mapToInt(blocks -> blocks.tooMany).sum();
    }

    /** Shows every pair to a visitor of its piece; the visitors come back in order. */
    <V extends Visitor> List<V> visit(
            Supplier<Comparison> comparisons, Function<Comparison, V> visitors) {
        return parallel.each(
                pieces.size(),
                () -> {
                    Comparison comparison = comparisons.get();
                    return number -> {
                        V visitor = visitors.apply(comparison);
                        show(pieces.get(number), visitor);
                        return visitor;
                    };
                });
    }

    private void show(Piece piece, Visitor visitor) {
        if (piece.key() == keys.size()) {
            for (int i = piece.from(); i < piece.to(); i++) {
                offer(keys.size(), (int) (shared[i] >>> 32), (int) shared[i], visitor);
            }
            return;
        }
        Blocks blocks = keys.get(piece.key());
        for (int block = piece.from(); block < piece.to(); block++) {
            for (int i = blocks.starts[block]; i < blocks.starts[block + 1]; i++) {
                for (int j = i + 1; j < blocks.starts[block + 1]; j++) {
                    offer(piece.key(), blocks.rows[i], blocks.rows[j], visitor);
                }
            }
        }
    }

    private void offer(int key, int a, int b, Visitor visitor) {
        for (int earlier = 0; earlier < key; earlier++) {
            if (keys.get(earlier).together(a, b)) {
                return;
            }
        }
        visitor.visit(a, b);
    }

    Blocks blocks(BlockKey key) {
        return keys.get(key.ordinal());
    }

    long[] shared() {
        return shared;
    }

    Rows rows() {
        return rows;
    }
}
