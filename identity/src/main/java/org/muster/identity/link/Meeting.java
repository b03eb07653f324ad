package org.muster.identity.link;

import java.util.function.IntPredicate;

/**
 * Finds the known rows that a new one meets under the keys by which lists are linked; blocks that
 * are too big are narrowed in the same way. One for each thread.
 */
final class Meeting {
    private final KnownRows known;
    private final RowsBuilder fresh;
    private final RowKeys own;
    private final RowKeys asked;
    private final int biggest;
    private final Ints block = new Ints();

    Meeting(KnownRows known, RowsBuilder fresh) {
        this.known = known;
        this.fresh = fresh;
        this.own = new RowKeys(known.rows);
        this.asked = new RowKeys(fresh);
        this.biggest = Matching.biggestBlock(known.size());
    }

    /** The numbers of the known rows, ascending. */
    int[] of(int row) {
        Ints found = new Ints();
        for (BlockKey key : BlockKey.values()) {
            meet(key, row, found);
        }
        for (int paper : fresh.documents.of(row)) {
            meet(known.papers, fresh.book.papers.numberOf(paper), row, found);
        }
        for (int phone : fresh.phones.of(row)) {
            meet(known.phones, phone, row, found);
        }
        for (int email : fresh.emails.of(row)) {
            meet(known.emails, email, row, found);
        }
        return found.distinct();
    }

    private void meet(BlockKey key, int row, Ints found) {
        block.clear();
        known.table(key).find(key.key(asked.at(row), 0), block);
        for (int step = 1; block.size() > biggest && step < BlockKey.STEPS; step++) {
            int narrower = step;
            long wanted = key.key(asked.at(row), step);
            keep(one -> wanted != Hashes.NONE && key.key(own.at(one), narrower) == wanted);
        }
        take(found);
    }

    private void meet(KeyTable table, int value, int row, Ints found) {
        block.clear();
        table.find(Hashes.number(value), block);
        if (block.size() > biggest) {
            long wanted = givenAndYear(asked.at(row));
            keep(one -> wanted != Hashes.NONE && givenAndYear(own.at(one)) == wanted);
        }
        take(found);
    }

    private static long givenAndYear(RowKeys keys) {
        return Hashes.both(keys.givenSkeleton(), keys.year());
    }

    private void keep(IntPredicate some) {
        int[] all = block.toArray();
        block.clear();
        for (int one : all) {
            if (some.test(one)) {
                block.add(one);
            }
        }
    }

    private void take(Ints found) {
        for (int i = 0; block.size() <= biggest && i < block.size(); i++) {
            found.add(block.get(i));
        }
    }
}
