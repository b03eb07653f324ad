package org.muster.core.tripwire;

/** From which side a number of persons is passed. */
public enum PresenceSide {
    /** There come to be more than so many. */
    ABOVE,
    /** There come to be fewer. */
    BELOW;

    boolean isPast(int persons, int limit) {
        return this == ABOVE ? persons > limit : persons < limit;
    }
}
