package org.muster.identity.link;

/**
 * The keys under which rows meet. Each has a second and a third one for blocks that are too big;
 * what is unknown never makes a key.
 */
enum BlockKey {
    BIRTH {
        @Override
        long first(RowKeys row) {
            return row.birth();
        }

        @Override
        long second(RowKeys row) {
            return row.givenInitial();
        }

        @Override
        long third(RowKeys row) {
            return row.givenSkeleton();
        }
    },
    NAME {
        @Override
        long first(RowKeys row) {
            return row.words();
        }

        @Override
        long second(RowKeys row) {
            return row.year();
        }

        @Override
        long third(RowKeys row) {
            return row.birth();
        }
    },
    SOUND {
        @Override
        long first(RowKeys row) {
            return row.skeletons();
        }

        @Override
        long second(RowKeys row) {
            return row.year();
        }

        @Override
        long third(RowKeys row) {
            return row.monthAndDay();
        }
    },
    FAMILY_YEAR {
        @Override
        long first(RowKeys row) {
            return Hashes.both(row.familySkeleton(), row.year());
        }

        @Override
        long second(RowKeys row) {
            return row.givenInitial();
        }

        @Override
        long third(RowKeys row) {
            return row.givenSkeleton();
        }
    },
    FAMILY_DAY {
        @Override
        long first(RowKeys row) {
            return Hashes.both(row.familySkeleton(), row.monthAndDay());
        }

        @Override
        long second(RowKeys row) {
            return row.givenInitial();
        }

        @Override
        long third(RowKeys row) {
            return row.givenSkeleton();
        }
    },
    GIVEN_DAY {
        @Override
        long first(RowKeys row) {
            return Hashes.both(row.givenSkeleton(), row.monthAndDay());
        }

        @Override
        long second(RowKeys row) {
            return row.familyInitial();
        }

        @Override
        long third(RowKeys row) {
            return row.familySkeleton();
        }
    },
    GIVEN_YEAR {
        @Override
        long first(RowKeys row) {
            return Hashes.both(row.givenSkeleton(), row.year());
        }

        @Override
        long second(RowKeys row) {
            return row.familyInitial();
        }

        @Override
        long third(RowKeys row) {
            return row.familySkeleton();
        }
    },
    STARTS {
        @Override
        long first(RowKeys row) {
            return row.starts();
        }

        @Override
        long second(RowKeys row) {
            return row.year();
        }

        @Override
        long third(RowKeys row) {
            return row.monthAndDay();
        }
    },
    ADDRESS_GIVEN {
        @Override
        long first(RowKeys row) {
            return Hashes.both(row.address(), row.givenInitial());
        }

        @Override
        long second(RowKeys row) {
            return row.givenSkeleton();
        }

        @Override
        long third(RowKeys row) {
            return row.year();
        }
    },
    TOWN_FAMILY {
        @Override
        long first(RowKeys row) {
            return Hashes.both(row.town(), row.familySkeleton());
        }

        @Override
        long second(RowKeys row) {
            return row.givenInitial();
        }

        @Override
        long third(RowKeys row) {
            return row.givenSkeleton();
        }
    };

    static final int STEPS = 3;

    /** What rows must share; nothing when it is unknown. */
    abstract long first(RowKeys row);

    /** What they must share as well when too many share the first. */
    abstract long second(RowKeys row);

    /** What they must share besides when that is not enough. */
    abstract long third(RowKeys row);

    /** The key of a row, narrowed by {@code step} further fields; nothing when one is unknown. */
    long key(RowKeys row, int step) {
        return switch (step) {
            case 0 -> first(row);
            case 1 -> Hashes.both(first(row), second(row));
            default -> Hashes.both(first(row), Hashes.both(second(row), third(row)));
        };
    }
}
