package org.muster.server.messaging;

/** What comes back through a channel. */
public sealed interface Incoming permits Receipt, Reply {

    /**
     * Takes what came. The other side hears that we have it only after this returns; when it
     * throws, the other side is asked to bring it again.
     */
    @FunctionalInterface
    interface Listener {
        void take(Incoming incoming);
    }
}
