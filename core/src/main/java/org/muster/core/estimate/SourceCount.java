package org.muster.core.estimate;

import java.util.OptionalInt;

/**
 * People of one list of whom the same is to be expected, in numbers: how many, and who of them
 * answered "here" or "away". Nobody is in two of the counts of an estimate.
 *
 * @param carriedOut of them, whom a leg took out since: they were here, which says what the others
 *     are like, and are here no longer; empty for none
 * @param days how old the list was when they were counted
 */
public record SourceCount(
        String source,
        Expectation expectation,
        int listed,
        int answeredHere,
        int answeredAway,
        OptionalInt carriedOut,
        int days) {
    public SourceCount {
        boolean negative =
                listed < 0
                        || answeredHere < 0
                        || answeredAway < 0
                        || carriedOut.orElse(0) < 0
                        || days < 0;
        if (negative) {
            throw new IllegalArgumentException("a count of " + source + " is less than 0");
        }
        long known = (long) answeredHere + answeredAway + carriedOut.orElse(0);
        if (known > listed) {
            throw new IllegalArgumentException(
                    "%s lists %d people, and %d answered or are out"
                            .formatted(source, listed, known));
        }
    }

    /** While no leg has taken anybody out. */
    public SourceCount(
            String source,
            Expectation expectation,
            int listed,
            int answeredHere,
            int answeredAway,
            int days) {
        this(source, expectation, listed, answeredHere, answeredAway, OptionalInt.empty(), days);
    }

    /** How many a leg took out since. */
    public int out() {
        return carriedOut.orElse(0);
    }

    /** Who turned out to be here, those included who are out by now. */
    int wereHere() {
        return answeredHere + out();
    }

    /** Those of whom nothing is known: they did not answer, or nobody has asked them. */
    public int unanswered() {
        return listed - answeredHere - answeredAway - out();
    }

    /** The share here to be expected of those who did not answer, as their neighbours did. */
    double share() {
        double here = expectation.here() + wereHere();
        return here / (here + expectation.away() + answeredAway);
    }
}
