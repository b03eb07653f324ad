package org.muster.server.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A message that a browser shows though the page is closed.
 *
 * @param text what the page's own worker reads
 * @param keep how long the push service keeps it for a device that is off; it may keep it shorter
 * @param urgent whether to wake a device that saves its battery
 */
public record PushMessage(
        OutgoingId id, PushSubscription to, String text, Duration keep, boolean urgent)
        implements Outgoing {
    /** RFC 8291, 4: what every push service takes, less what is around the text. */
    private static final int MOST_BYTES = 3_993;

    public PushMessage {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "text has " + bytes + " bytes; a push takes " + MOST_BYTES);
        }
        keep = keep.isNegative() ? Duration.ZERO : keep;
    }

    public PushMessage withTo(PushSubscription other) {
        return new PushMessage(id, other, text, keep, urgent);
    }

    /** Without what is written. */
    @Override
    public String toString() {
        return "PushMessage[" + id + ", " + to + "]";
    }
}
