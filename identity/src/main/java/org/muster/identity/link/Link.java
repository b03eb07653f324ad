package org.muster.identity.link;

/**
 * Two rows that were compared, with what was seen: enough to show why, and to weigh again.
 *
 * @param vector the level of each field, read by {@link #level}
 * @param bits that speak for one person; below 0 they speak against it
 * @param byHousehold whether the rest of the household was taken into account
 * @param reason why it was not linked although the bits speak for it; else empty
 * @param weights the version of the weights
 */
public record Link(
        String one,
        String other,
        int vector,
        double bits,
        boolean byHousehold,
        String reason,
        String weights) {

    public double probability() {
        return Scorer.probability(bits);
    }

    /** The level of a field; 0 when it is not known to one of the two. */
    public int level(Field field) {
        return field.in(vector);
    }
}
