package org.muster.server.messaging;

/**
 * What became of what was accepted. Receipts may come in any order, twice, or before the answer
 * that names their handle has been kept.
 *
 * @param handle one of {@link Outcome.Accepted#handles()}
 * @param detail the network's own code or word, for whoever asks the provider
 */
public record Receipt(String handle, State state, String detail) implements Incoming {

    /** What is known of it. */
    public enum State {
        UNDERWAY,
        DELIVERED,
        EXPIRED,
        FAILED,
        UNKNOWN
    }
}
