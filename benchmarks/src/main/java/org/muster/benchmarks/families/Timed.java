package org.muster.benchmarks.families;

/**
 * One answer.
 *
 * @param nanos from the moment at which it should have been asked for
 */
public record Timed(Kind kind, long nanos) {
    /** What it was. */
    public enum Kind {
        /** A page, or the way to the next one. */
        PAGE,
        /** What was sent is kept: the durable answer. */
        SENT,
        /** To come back, or anything else when sending. */
        OTHER
    }
}
