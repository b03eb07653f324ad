package org.muster.identity.name;

/** Compares names by their keys; the same either way round, whatever the order of words. */
public final class NameComparison {
    private NameComparison() {}

    /** How two names agree as a whole. */
    public static NameLevel compare(NameKeys one, NameKeys other) {
        NameAgreement parts = agree(one, other);
        return NameLevel.worse(parts.family(), parts.given());
    }

    /** How the parts of two names agree. */
    public static NameAgreement agree(NameKeys one, NameKeys other) {
        if (one.isEmpty() || other.isEmpty()) {
            return NameAgreement.of(NameLevel.MISSING, NameLevel.MISSING, false);
        }
        return NameAgreement.of(
                one.family().equals(other.family()) ? NameLevel.EXACT : NameLevel.DIFFERENT,
                one.given().equals(other.given()) ? NameLevel.EXACT : NameLevel.DIFFERENT,
                false);
    }

    /** From 0 to 1: how likely two names are one, for ordering. Not a probability. */
    public static double similarity(NameKeys one, NameKeys other) {
        return compare(one, other) == NameLevel.EXACT ? 1 : 0;
    }
}
