package org.muster.planning.offers;

import java.time.Instant;
import java.util.Optional;

/** What a proposal says of one waiting party: whether it is called, and why. */
public record Choice(Party party, Verdict verdict, Optional<Instant> expires) {
    /** The reason, in a word. */
    public enum Verdict {
        /** It is its turn. */
        NEXT,
        /** A larger party before it would not fit any more; this one does. */
        FITS,
        /** Of another state of the Union, and before its turn, for the share that is required. */
        FOR_SHARE,
        /** With it the chance of too many would pass what was set. */
        TOO_RISKY,
        /** It cannot answer, travel and be there in time. */
        TOO_LATE,
        /** It needs more places for stretchers than are free. */
        NO_STRETCHER
    }

    public boolean called() {
        return switch (verdict) {
            case NEXT, FITS, FOR_SHARE -> true;
            case TOO_RISKY, TOO_LATE, NO_STRETCHER -> false;
        };
    }
}
