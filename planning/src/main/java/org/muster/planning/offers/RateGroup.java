package org.muster.planning.offers;

/** Parties that are expected to answer and to come alike: they share a rate that is not known. */
public record RateGroup(Channel channel, Distance distance, PartyKind kind, Hours hours) {
    /** How many of the four traits, in this order, a group is told apart by. */
    static final int TRAITS = 4;

    /** How many of the first traits two groups share before they differ. */
    int shared(RateGroup other) {
        if (channel != other.channel) {
            return 0;
        }
        if (distance != other.distance) {
            return 1;
        }
        if (kind != other.kind) {
            return 2;
        }
        return hours == other.hours ? TRAITS : TRAITS - 1;
    }
}
