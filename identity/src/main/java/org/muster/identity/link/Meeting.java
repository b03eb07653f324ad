package org.muster.identity.link;

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
        long first = key.first(asked.at(row));
        long second = key.second(asked);
        KeyTable table = known.table(key);
        table.find(first, this::takes);
        if (block.size() > biggest) {
            block.clear();
            table.find(first, second, this::takes);
        }
        if (block.size() > biggest) {
            block.clear();
            long third = key.third(asked);
            if (third != Hashes.NONE) {
                table.find(first, second, one -> key.third(own.at(one)) != third || takes(one));
            }
        }
        take(found);
    }

    private void meet(KeyTable table, int value, int row, Ints found) {
        block.clear();
        long first = Hashes.number(value);
        table.find(first, this::takes);
        if (block.size() > biggest) {
            block.clear();
            table.find(first, asked.at(row).givenAndYear(), this::takes);
        }
        take(found);
    }

    /** One more than is allowed is enough to know that they are too many. */
    private boolean takes(int row) {
        block.add(row);
        return block.size() <= biggest;
    }

    private void take(Ints found) {
        for (int i = 0; block.size() <= biggest && i < block.size(); i++) {
            found.add(block.get(i));
        }
    }
}
