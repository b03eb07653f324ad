package org.muster.core.estimate;

/**
 * People of one list of whom the same is to be expected, in numbers: how many, and who of them
 * answered "here" or "away". Nobody is in two of the counts of an estimate.
 *
 * @param days how old the list was when they were counted
 */
public record SourceCount(
        String source,
        Expectation expectation,
        int listed,
        int answeredHere,
        int answeredAway,
        int days) {
    public SourceCount {
        if (listed < 0 || answeredHere < 0 || answeredAway < 0 || days < 0) {
            throw new IllegalArgumentException("a count of " + source + " is less than 0");
        }
        if ((long) answeredHere + answeredAway > listed) {
            throw new IllegalArgumentException(
                    "%s lists %d people, and %d answered"
                            .formatted(source, listed, (long) answeredHere + answeredAway));
        }
    }

    /** Those of whom nothing is known: they did not answer, or nobody has asked them. */
    public int unanswered() {
        return listed - answeredHere - answeredAway;
    }

    /** The share here to be expected of those who did not answer, as their neighbours did. */
    double share() {
        double here = expectation.here() + answeredHere;
        return here / (here + expectation.away() + answeredAway);
    }
}
