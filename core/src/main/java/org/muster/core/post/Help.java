package org.muster.core.post;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.register.Nationality;

/**
 * What was said last of whether a post helps the nationals of one state.
 *
 * @param offered false: it was taken back
 * @param since when it is so
 * @param until when it ends; empty where nobody said
 * @param source who says so
 */
public record Help(
        Nationality state, boolean offered, Instant since, Optional<Instant> until, String source) {

    /** Whether it is given at a time. */
    public boolean isGiven(Instant at) {
        return offered && until.filter(end -> !end.isAfter(at)).isEmpty();
    }
}
