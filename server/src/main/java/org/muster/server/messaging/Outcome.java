package org.muster.server.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How one attempt to send one message went. Reasons hold no address and no text of the message. */
public sealed interface Outcome<M> {

    /**
     * The other side has it. That is not yet delivered: see {@link Receipt}.
     *
     * @param handles what the other side calls it, by which receipts come: one, or one for each
     *     part
     */
    record Accepted<M>(List<String> handles) implements Outcome<M> {
        public Accepted {
            handles = List.copyOf(handles);
        }
    }

    /**
     * It will never be taken so: sending it again is of no use.
     *
     * @param taken what the other side calls the parts that it took before: the recipient has a
     *     piece of the message, and receipts will name them
     */
    record Refused<M>(List<String> taken, String reason) implements Outcome<M> {
        public Refused {
            taken = List.copyOf(taken);
        }

        public Refused(String reason) {
            this(List.of(), reason);
        }
    }

    /**
     * Not now.
     *
     * @param rest what is left to send
     * @param after how long the other side asked to wait, where it did
     * @param perhapsSent whether the line broke before an answer: the recipient may get it twice
     */
    record Later<M>(M rest, Optional<Duration> after, boolean perhapsSent, String reason)
            implements Outcome<M> {}
}
