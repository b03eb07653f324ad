package org.muster.identity.link;

import java.util.OptionalInt;
import org.muster.core.register.Sex;
import org.muster.identity.name.NameAgreement;
import org.muster.identity.name.NameLevel;

/**
 * Compares two rows field by field into a vector of levels. One for each thread: it remembers names
 * that it has compared.
 */
final class Comparison {
    private static final int DIFFERENT = Parts.level(NameLevel.DIFFERENT);
    private static final int STRAIGHT = 1;
    private static final int SWAPPED = 2;
    private static final int SWAP_COSTS = 1;
    private static final int LAST_KNOWN_SEX = Sex.OTHER.ordinal();

    private final Rows rows;
    private final Parts parts;
    private final NameCache cache;

    Comparison(Rows rows) {
        this(rows, new NameCache());
    }

    Comparison(Rows rows, NameCache cache) {
        this.rows = rows;
        this.parts = rows.book.parts;
        this.cache = cache;
    }

    /** For a handful of pairs. */
    static Comparison ofFew(Rows rows) {
        return new Comparison(rows, NameCache.ofFew());
    }

    /** The levels of all fields in one number, read by {@link Field#in}. */
    int vector(int a, int b) {
        return vector(names(a, b), a, b);
    }

    /**
     * Nothing when both names are different and no document is the same: then nothing else helps.
     */
    OptionalInt findHopeful(int a, int b) {
        int names = names(a, b);
        boolean hopeless =
                Field.FAMILY.in(names) == DIFFERENT
                        && Field.GIVEN.in(names) == DIFFERENT
                        && !meet(rows.documents, a, b);
        return hopeless ? OptionalInt.empty() : OptionalInt.of(vector(names, a, b));
    }

    private int vector(int names, int a, int b) {
        return names
                | Field.BIRTH.with(Birth.level(rows.birth[a], rows.birth[b]))
                | Field.SEX.with(sex(rows.sex[a], rows.sex[b]))
                | Field.NATIONALITY.with(nationality(a, b))
                | Field.DOCUMENT.with(document(a, b))
                | Field.ADDRESS.with(address(a, b))
                | Field.PHONE.with(phone(a, b))
                | Field.EMAIL.with(email(a, b));
    }

    private int names(int a, int b) {
        int familyA = rows.family[a];
        int familyB = rows.family[b];
        if (familyA == Words.NONE || familyB == Words.NONE) {
            return 0;
        }
        int givenA = rows.given[a];
        int givenB = rows.given[b];
        if (givenA == Words.NONE || givenB == Words.NONE) {
            return oneColumn(familyA, givenA, familyB, givenB);
        }
        int family = level(familyA, familyB);
        int given = level(givenA, givenB);
        int straight = family + given;
        if (straight <= 2) {
            return levels(family, given, STRAIGHT);
        }
        int crossed = level(familyA, givenB);
        int crossing = level(givenA, familyB);
        return crossed + crossing + SWAP_COSTS < straight
                ? levels(crossed, crossing, SWAPPED)
                : levels(family, given, STRAIGHT);
    }

    /** One of the two has its whole name in one part: its words find their places by the other. */
    private int oneColumn(int familyA, int givenA, int familyB, int givenB) {
        if (givenA == Words.NONE && givenB == Words.NONE) {
            int level = level(familyA, familyB);
            boolean whole = parts.bones(familyA).count() > 1 && parts.bones(familyB).count() > 1;
            return Field.FAMILY.with(level) | (whole ? Field.GIVEN.with(level) : 0);
        }
        NameAgreement agreed =
                givenA == Words.NONE
                        ? parts.agree(familyB, givenB, familyA)
                        : parts.agree(familyA, givenA, familyB);
        return Field.FAMILY.with(Parts.level(agreed.family()))
                | Field.GIVEN.with(Parts.level(agreed.given()));
    }

    /** The order says something only of names that agree. */
    private static int levels(int family, int given, int order) {
        boolean agree = family < DIFFERENT && given < DIFFERENT;
        return Field.FAMILY.with(family)
                | Field.GIVEN.with(given)
                | (agree ? Field.ORDER.with(order) : 0);
    }

    private int level(int one, int other) {
        return one == other ? 1 : cache.level(parts, one, other);
    }

    private static int sex(int one, int other) {
        boolean known = one <= LAST_KNOWN_SEX && other <= LAST_KNOWN_SEX;
        return !known ? Field.UNKNOWN : one == other ? 1 : 2;
    }

    private int nationality(int a, int b) {
        Several all = rows.nationalities;
        if (all.isEmpty(a) || all.isEmpty(b)) {
            return Field.UNKNOWN;
        }
        return meet(all, a, b) ? 1 : 2;
    }

    private static boolean meet(Several all, int a, int b) {
        for (int i = all.start(a); i < all.end(a); i++) {
            for (int j = all.start(b); j < all.end(b); j++) {
                if (all.at(i) == all.at(j)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int document(int a, int b) {
        Several all = rows.documents;
        Papers papers = rows.book.papers;
        int best = Field.UNKNOWN;
        for (int i = all.start(a); i < all.end(a); i++) {
            for (int j = all.start(b); j < all.end(b); j++) {
                int one = all.at(i);
                int other = all.at(j);
                if (one == other || papers.sameKind(one, other)) {
                    int level =
                            one == other || papers.sameNumber(one, other)
                                    ? 1
                                    : papers.nearNumber(one, other) ? 2 : 3;
                    best = best == Field.UNKNOWN ? level : Math.min(best, level);
                }
            }
        }
        return best;
    }

    private int address(int a, int b) {
        int one = rows.address[a];
        int other = rows.address[b];
        boolean towns = rows.town[a] != Words.NONE && rows.town[b] != Words.NONE;
        boolean sameTown = towns && rows.town[a] == rows.town[b];
        if (one == Words.NONE || other == Words.NONE) {
            return !towns ? Field.UNKNOWN : sameTown ? 3 : 4;
        }
        if (one == other) {
            return !towns || sameTown ? 1 : 2;
        }
        if (rows.book.places.alike(one, other)) {
            return 2;
        }
        return sameTown ? 3 : 4;
    }

    private int phone(int a, int b) {
        Several all = rows.phones;
        if (all.isEmpty(a) || all.isEmpty(b)) {
            return Field.UNKNOWN;
        }
        if (meet(all, a, b)) {
            return 1;
        }
        LongIds numbers = rows.book.phones;
        for (int i = all.start(a); i < all.end(a); i++) {
            for (int j = all.start(b); j < all.end(b); j++) {
                if (OneSlip.between(numbers.get(all.at(i)), numbers.get(all.at(j)), 8)) {
                    return 2;
                }
            }
        }
        return 3;
    }

    private int email(int a, int b) {
        Several all = rows.emails;
        if (all.isEmpty(a) || all.isEmpty(b)) {
            return Field.UNKNOWN;
        }
        if (meet(all, a, b)) {
            return 1;
        }
        for (int i = all.start(a); i < all.end(a); i++) {
            for (int j = all.start(b); j < all.end(b); j++) {
                if (alike(rows.book.emails.get(all.at(i)), rows.book.emails.get(all.at(j)))) {
                    return 2;
                }
            }
        }
        return 3;
    }

    /** The same name at another provider, or one slip. */
    private static boolean alike(String one, String other) {
        int at = one.indexOf('@');
        boolean sameName = at > 0 && one.regionMatches(0, other, 0, at + 1);
        return sameName || OneSlip.between(one, other);
    }
}
