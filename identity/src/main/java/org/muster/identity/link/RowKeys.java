package org.muster.identity.link;

/** The hashed fields of one row at a time, from which block keys are made. One for each thread. */
final class RowKeys {
    private final Columns rows;
    private final Parts parts;
    private int row;

    RowKeys(Columns rows) {
        this.rows = rows;
        this.parts = rows.book().parts;
    }

    RowKeys at(int next) {
        row = next;
        return this;
    }

    long birth() {
        int birth = rows.birth(row);
        return Birth.isWhole(birth) ? Hashes.number(birth) : Hashes.NONE;
    }

    long year() {
        int year = Birth.year(rows.birth(row));
        return year == 0 ? Hashes.NONE : Hashes.number(year);
    }

    long monthAndDay() {
        int birth = rows.birth(row);
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
        int family = rows.family(row);
        int given = rows.given(row);
        if (family == Words.NONE || given == Words.NONE && parts.bones(family).count() < 2) {
            return Hashes.NONE;
        }
        long sum = sum(family, bare) + (given == Words.NONE ? 0 : sum(given, bare));
        return Hashes.number(sum);
    }

    private long sum(int part, boolean bare) {
        return bare ? parts.bones(part).skeletons() : parts.bones(part).words();
    }

    long familySkeleton() {
        int family = rows.family(row);
        if (family == Words.NONE) {
            return Hashes.NONE;
        }
        Parts.Bones bones = parts.bones(family);
        return rows.given(row) == Words.NONE ? bones.last() : bones.whole();
    }

    long givenSkeleton() {
        int given = rows.given(row);
        int family = rows.family(row);
        if (given != Words.NONE) {
            return parts.bones(given).first();
        }
        return family == Words.NONE || parts.bones(family).count() < 2
                ? Hashes.NONE
                : parts.bones(family).first();
    }

    long givenInitial() {
        return initial(rows.given(row) == Words.NONE ? rows.family(row) : rows.given(row));
    }

    long familyInitial() {
        return initial(rows.family(row));
    }

    private long initial(int part) {
        return part == Words.NONE ? Hashes.NONE : parts.bones(part).initial();
    }

    /** What very many who share a phone must share as well. */
    long givenAndYear() {
        return Hashes.both(givenSkeleton(), year());
    }

    /** How the two names begin, in whatever order. */
    long starts() {
        int family = rows.family(row);
        int given = rows.given(row);
        if (family == Words.NONE) {
            return Hashes.NONE;
        }
        Parts.Bones bones = parts.bones(family);
        if (given == Words.NONE) {
            return bones.count() < 2
                    ? Hashes.NONE
                    : Hashes.unordered(bones.start(), bones.startOfLast());
        }
        return Hashes.unordered(bones.start(), parts.bones(given).start());
    }

    long address() {
        int address = rows.address(row);
        return address == Words.NONE ? Hashes.NONE : Hashes.of(rows.book().places.text(address));
    }

    long town() {
        int town = rows.town(row);
        return town == Words.NONE ? Hashes.NONE : Hashes.of(rows.book().towns.get(town));
    }
}
