package org.muster.core.estimate;

import java.time.Instant;
import java.util.Comparator;
import org.muster.core.fact.Recorded;
import org.muster.core.register.Presence;

/** A sign of where somebody was, as of when that was so. */
public record Sign(Kind kind, Presence presence, Instant at, Recorded evidence) {
    /** As things happened; of one moment, what was recorded later comes later. */
    static final Comparator<Sign> ORDER =
            Comparator.comparing(Sign::at).thenComparing(sign -> sign.evidence().stamp());

    /** What sort of sign it is, and how sure one can be of it. */
    public enum Kind {
        /** A gate or an officer saw them. */
        SEEN(1),
        /** They, or somebody for them, said so, asked to leave, or told what they mean to do. */
        SAID(0.97),
        /** They said that they left by their own means. */
        LEFT_ALONE(0.97),
        /** A list says so. */
        WRITTEN(0.9);

        private final double certainty;

        Kind(double certainty) {
            this.certainty = certainty;
        }

        double certainty() {
            return certainty;
        }
    }

    /** How likely they were here by this sign alone, when it was given. */
    double chance() {
        return switch (presence) {
            case HERE -> kind.certainty();
            case AWAY -> 1 - kind.certainty();
            case UNKNOWN -> 0.5;
        };
    }
}
