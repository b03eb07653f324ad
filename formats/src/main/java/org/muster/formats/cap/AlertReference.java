package org.muster.formats.cap;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Names one message of somebody: written {@code sender,identifier,sent}. */
public record AlertReference(String sender, String identifier, OffsetDateTime sent) {

    public AlertReference {
        sent = sent.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether both name one message, in whatever zone its time is written. */
    public boolean isSame(AlertReference other) {
        return sender.equals(other.sender)
                && identifier.equals(other.identifier)
                && sent.isEqual(other.sent);
    }

    @Override
    public String toString() {
        return sender + "," + identifier + "," + CapTime.format(sent);
    }
}
