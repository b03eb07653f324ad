package org.muster.identity.estimate;

/**
 * One list in numbers: whom it has, who of them answered "here" or "away", and how old it is.
 * Nobody may be in two of the sources of an estimate: count linked persons, each at one list.
 *
 * @param years the age of the list, in years, when people were asked
 */
public record SourceCount(
        String source, int listed, int answeredHere, int answeredAway, double years) {
    public SourceCount {
        if (listed < 0 || answeredHere < 0 || answeredAway < 0) {
            throw new IllegalArgumentException("a count of " + source + " is less than 0");
        }
        if ((long) answeredHere + answeredAway > listed) {
            throw new IllegalArgumentException(
                    "%s lists %d people, and %d answered"
                            .formatted(source, listed, (long) answeredHere + answeredAway));
        }
        if (!(years >= 0 && years <= 100)) {
            throw new IllegalArgumentException("the age of " + source + " is " + years + " years");
        }
    }

    /** Those of whom nothing is known: they did not answer, or nobody has asked them. */
    public int unanswered() {
        return listed - answeredHere - answeredAway;
    }
}
