package org.muster.server.messaging;

/** A message that another system brings on, by whatever it reaches its subscribers with. */
public record HookMessage(OutgoingId id, Subscriber to, String text) implements Outgoing {

    /** Without what is written, which is for its recipient alone. */
    @Override
    public String toString() {
        return "HookMessage[" + id + ", " + to + "]";
    }
}
