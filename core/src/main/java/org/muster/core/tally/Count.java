package org.muster.core.tally;

import java.util.Comparator;

/**
 * One line of a tally: {@code key} is a nationality, a leg or an age band; an empty key is what is
 * not known.
 */
public record Count(String key, int persons) {
    /** Largest first, then by key. */
    public static final Comparator<Count> ORDER =
            Comparator.comparingInt(Count::persons).reversed().thenComparing(Count::key);
}
