package org.muster.identity.name;

/** Compares names by their keys; the same either way round, whatever the order of words. */
public final class NameComparison {
    private NameComparison() {}

    /** How two names agree as a whole. */
    public static NameLevel compare(NameKeys one, NameKeys other) {
        NameAgreement parts = agree(one, other);
        if (parts.family() == NameLevel.MISSING) {
            return parts.given();
        }
        return parts.given() == NameLevel.MISSING
                ? NameLevel.worse(parts.family(), NameLevel.VARIANT)
                : NameLevel.worse(parts.family(), parts.given());
    }

    /**
     * How the parts of two names agree. Where one of them does not tell its parts apart the words
     * find their places by the other; where neither does, all agree as the family name and the
     * given name is missing.
     */
    public static NameAgreement agree(NameKeys one, NameKeys other) {
        if (one.isEmpty() || other.isEmpty()) {
            return NameAgreement.of(NameLevel.MISSING, NameLevel.MISSING, false);
        }
        NameAgreement best = sides(one.main(), other.main());
        if (isExact(best) || (one.own().isEmpty() && other.own().isEmpty())) {
            return best;
        }
        best = better(best, one.own(), other.own());
        best = better(best, one.own(), other.main());
        return better(best, one.main(), other.own());
    }

    /**
     * How two names agree that are each in one piece, of one word or several: as {@link #agree},
     * but one common word of several is the family name alone, which relatives share too.
     */
    public static NameAgreement agreeWholes(NameKeys one, NameKeys other) {
        return Alignment.wholes(one.main().all(), other.main().all());
    }

    /** From 0 to 1: how likely two names are one, for ordering. Not a probability. */
    public static double similarity(NameKeys one, NameKeys other) {
        NameAgreement parts = agree(one, other);
        double family = value(parts.family());
        double given = value(parts.given());
        if (parts.given() == NameLevel.MISSING) {
            return family * 0.9;
        }
        double both = (family + given) / 2;
        return parts.swapped() ? both * 0.98 : both;
    }

    private static NameAgreement better(NameAgreement best, NameSide one, NameSide other) {
        if (one.isEmpty() || other.isEmpty()) {
            return best;
        }
        NameAgreement next = sides(one, other);
        return sum(next) < sum(best) ? next : best;
    }

    private static NameAgreement sides(NameSide one, NameSide other) {
        if (one.isParted() && other.isParted()) {
            return parted(one, other);
        }
        if (one.isParted()) {
            return placed(one, other.all());
        }
        if (other.isParted()) {
            return placed(other, one.all());
        }
        return NameAgreement.of(Alignment.level(one.all(), other.all()), NameLevel.MISSING, false);
    }

    private static NameAgreement parted(NameSide one, NameSide other) {
        NameLevel family = Alignment.level(one.family(), other.family());
        NameLevel given = Alignment.level(one.given(), other.given());
        if (family.isBetterThan(NameLevel.CLOSE) || given.isBetterThan(NameLevel.CLOSE)) {
            if (family != NameLevel.DIFFERENT && given != NameLevel.DIFFERENT) {
                return NameAgreement.of(family, given, false);
            }
        }
        NameLevel crossed = Alignment.level(one.family(), other.given());
        NameLevel back = Alignment.level(one.given(), other.family());
        NameLevel worse = NameLevel.worse(crossed, back);
        if (worse.isBetterThan(NameLevel.worse(family, given))) {
            NameLevel best = crossed == worse ? back : crossed;
            return NameAgreement.of(best, worse, true);
        }
        return NameAgreement.of(family, given, false);
    }

    /** Where the words of a name in one piece belong, by the parts of the other. */
    private static NameAgreement placed(NameSide parted, NameSide.Part whole) {
        NameLevel all = Alignment.level(parted.all(), whole);
        NameLevel family = Alignment.within(parted.family(), whole);
        NameLevel given = Alignment.within(parted.given(), whole);
        if (whole.tokens().length == 1) {
            return family.isBetterThan(NameLevel.worse(given, NameLevel.NEAR))
                    ? NameAgreement.of(family, NameLevel.MISSING, false)
                    : NameAgreement.of(NameLevel.MISSING, given, false);
        }
        boolean both = all.isBetterThan(NameLevel.NEAR);
        boolean firm = isFirm(family, given);
        if (firm && all == NameLevel.NEAR) {
            // each has a word that the other has not, in the part of several
            return parted.given().tokens().length > 1
                    ? NameAgreement.of(family, NameLevel.NEAR, false)
                    : NameAgreement.of(NameLevel.NEAR, given, false);
        }
        return both && !firm
                ? NameAgreement.of(all, all, false)
                : NameAgreement.of(family, given, false);
    }

    private static boolean isFirm(NameLevel family, NameLevel given) {
        return family.isBetterThan(NameLevel.NEAR) && given.isBetterThan(NameLevel.NEAR);
    }

    private static boolean isExact(NameAgreement parts) {
        return parts.family() == NameLevel.EXACT && parts.given() == NameLevel.EXACT;
    }

    private static int sum(NameAgreement parts) {
        return parts.family().ordinal() + parts.given().ordinal();
    }

    private static double value(NameLevel level) {
        return switch (level) {
            case EXACT -> 1;
            case VARIANT -> 0.97;
            case SKELETON -> 0.92;
            case CLOSE -> 0.85;
            case NEAR -> 0.7;
            case INITIAL -> 0.6;
            case DIFFERENT -> 0;
            case MISSING -> 0.5;
        };
    }
}
