package org.muster.server.pages;

import java.util.Optional;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.RequestId;

/**
 * The form of the call desk, or what is read out at the end of a call.
 *
 * @param rows how many persons it has room for
 * @param pin that the family gets if it is noted
 */
public record CallSheet(int rows, String pin, Optional<Noted> noted) {
    /** Whether it has room for nobody else. */
    public boolean isFull() {
        return rows >= CallForm.MOST_MEMBERS;
    }

    /**
     * A call that is noted.
     *
     * @param request the reference that the family keeps; empty where only words were noted
     * @param anew whether that family was noted now, and so has a PIN to be read out
     */
    public record Noted(Optional<MessageId> message, Optional<RequestId> request, boolean anew) {}
}
