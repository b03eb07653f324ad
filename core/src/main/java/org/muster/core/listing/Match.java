package org.muster.core.listing;

import java.util.Optional;
import org.muster.core.sameness.Likeness;

/**
 * How a row came to its person.
 *
 * @param with the row that it was found to be like
 * @param likeness why, where a comparison found it
 */
public record Match(Way way, Optional<Listing> with, Optional<Likeness> likeness) {
    public static final Match NEW = new Match(Way.NEW, Optional.empty(), Optional.empty());
    public static final Match HUMAN = new Match(Way.HUMAN, Optional.empty(), Optional.empty());

    /** The sorts of ways. */
    public enum Way {
        /** Nobody like it was known. */
        NEW,
        /** An earlier version of the list has the row too. */
        VERSION,
        /** A comparison found them to be one person. */
        LIKENESS,
        /** A person found it. */
        HUMAN
    }
}
