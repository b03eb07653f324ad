package org.muster.identity.link;

import java.util.List;

/** The hashed fields of one row at a time, from which block keys are made. One for each thread. */
final class RowKeys {
    private static final int START = 3;

    private final Rows rows;
    private final Parts parts;
    private int row;

    RowKeys(Rows rows) {
        this.rows = rows;
        this.parts = rows.book.parts;
    }

    RowKeys at(int next) {
        row = next;
        return this;
    }

    long narrowed(long key, long second, long third, int step) {
        return switch (step) {
            case 0 -> key;
            case 1 -> Hashes.both(key, second);
            default -> Hashes.both(key, Hashes.both(second, third));
        };
    }

    long birth() {
        int birth = rows.birth[row];
        return Birth.isWhole(birth) ? Hashes.number(birth) : Hashes.NONE;
    }

    long year() {
        int year = Birth.year(rows.birth[row]);
        return year == 0 ? Hashes.NONE : Hashes.number(year);
    }

    long monthAndDay() {
        int birth = rows.birth[row];
        int day = Birth.month(birth) * 100 + Birth.day(birth);
        return Birth.month(birth) == 0 || Birth.day(birth) == 0 ? Hashes.NONE : Hashes.number(day);
    }

    /** All words of the whole name, in whatever order. */
    long words() {
        return words(false);
    }

    long skeletons() {
        return words(true);
    }

    private long words(boolean bare) {
        int family = rows.family[row];
        int given = rows.given[row];
        boolean alone = given == Words.NONE;
        if (family == Words.NONE || alone && parts.words(family).size() < 2) {
            return Hashes.NONE;
        }
        long sum = parts.sum(family, bare) + (alone ? 0 : parts.sum(given, bare));
        return Hashes.number(sum);
    }

    long familySkeleton() {
        int family = rows.family[row];
        if (family == Words.NONE) {
            return Hashes.NONE;
        }
        return rows.given[row] == Words.NONE ? parts.lastHash(family) : parts.wholeHash(family);
    }

    long givenSkeleton() {
        int given = rows.given[row];
        int family = rows.family[row];
        if (given != Words.NONE) {
            return parts.firstHash(given);
        }
        return family == Words.NONE || parts.words(family).size() < 2
                ? Hashes.NONE
                : parts.firstHash(family);
    }

    long givenInitial() {
        int part = rows.given[row] == Words.NONE ? rows.family[row] : rows.given[row];
        return initial(part);
    }

    long familyInitial() {
        return initial(rows.family[row]);
    }

    private long initial(int part) {
        String bones = part == Words.NONE ? "" : parts.skeleton(part);
        return bones.isEmpty() ? Hashes.NONE : Hashes.number(bones.charAt(0));
    }

    long starts() {
        int family = rows.family[row];
        if (family == Words.NONE) {
            return Hashes.NONE;
        }
        List<String> words = parts.words(family);
        int given = rows.given[row];
        String other = given != Words.NONE ? parts.words(given).getFirst() : words.getLast();
        return given == Words.NONE && words.size() < 2
                ? Hashes.NONE
                : Hashes.unordered(start(words.getFirst()), start(other));
    }

    private static long start(String word) {
        return Hashes.of(word.substring(0, Math.min(START, word.length())));
    }

    long address() {
        int address = rows.address[row];
        return address == Words.NONE ? Hashes.NONE : Hashes.of(rows.book.places.text(address));
    }

    long town() {
        int town = rows.town[row];
        return town == Words.NONE ? Hashes.NONE : Hashes.of(rows.book.towns.get(town));
    }
}
