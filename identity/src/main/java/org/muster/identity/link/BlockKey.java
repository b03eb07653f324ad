package org.muster.identity.link;

/**
 * The keys under which rows meet. Each has a second and a third one for blocks that are too big;
 * what is unknown never makes a key.
 */
enum BlockKey {
    BIRTH {
        @Override
        long key(RowKeys row, int step) {
            return row.narrowed(row.birth(), row.givenInitial(), row.givenSkeleton(), step);
        }
    },
    NAME {
        @Override
        long key(RowKeys row, int step) {
            return row.narrowed(row.words(), row.year(), row.birth(), step);
        }
    },
    SOUND {
        @Override
        long key(RowKeys row, int step) {
            return row.narrowed(row.skeletons(), row.year(), row.monthAndDay(), step);
        }
    },
    FAMILY_YEAR {
        @Override
        long key(RowKeys row, int step) {
            long key = Hashes.both(row.familySkeleton(), row.year());
            return row.narrowed(key, row.givenInitial(), row.givenSkeleton(), step);
        }
    },
    FAMILY_DAY {
        @Override
        long key(RowKeys row, int step) {
            long key = Hashes.both(row.familySkeleton(), row.monthAndDay());
            return row.narrowed(key, row.givenInitial(), row.givenSkeleton(), step);
        }
    },
    GIVEN_DAY {
        @Override
        long key(RowKeys row, int step) {
            long key = Hashes.both(row.givenSkeleton(), row.monthAndDay());
            return row.narrowed(key, row.familyInitial(), row.familySkeleton(), step);
        }
    },
    GIVEN_YEAR {
        @Override
        long key(RowKeys row, int step) {
            long key = Hashes.both(row.givenSkeleton(), row.year());
            return row.narrowed(key, row.familyInitial(), row.familySkeleton(), step);
        }
    },
    STARTS {
        @Override
        long key(RowKeys row, int step) {
            return row.narrowed(row.starts(), row.year(), row.monthAndDay(), step);
        }
    },
    ADDRESS_GIVEN {
        @Override
        long key(RowKeys row, int step) {
            long key = Hashes.both(row.address(), row.givenInitial());
            return row.narrowed(key, row.givenSkeleton(), row.year(), step);
        }
    },
    TOWN_FAMILY {
        @Override
        long key(RowKeys row, int step) {
            long key = Hashes.both(row.town(), row.familySkeleton());
            return row.narrowed(key, row.givenInitial(), row.givenSkeleton(), step);
        }
    };

    static final int STEPS = 3;

    /** The key of a row, narrowed by {@code step} further fields; nothing when one is unknown. */
    abstract long key(RowKeys row, int step);
}
