package org.muster.core.sameness;

import org.muster.core.fact.PersonId;

/** Two different references, in the order of their numbers. */
public record Pair(PersonId first, PersonId second) {

    /** The pair of two references, whichever is named first. */
    public static Pair of(PersonId one, PersonId other) {
        return one.value() <= other.value() ? new Pair(one, other) : new Pair(other, one);
    }

    static Pair of(SamenessFact fact) {
        return of(fact.person(), fact.other());
    }

    boolean isOfOne() {
        return first.equals(second);
    }
}
