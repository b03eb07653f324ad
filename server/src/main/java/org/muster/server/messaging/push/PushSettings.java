package org.muster.server.messaging.push;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.muster.server.messaging.MailAddress;

/**
 * How browsers are told.
 *
 * @param contact whom a push service writes to when something is wrong with what we send
 * @param everywhere whether a push service may be in a network that is not public; for tests alone,
 *     since whoever subscribes chooses the address that we then call
 * @param trust how to know push services; empty is the runtime's own list
 * @param answer how long one may take to connect or to answer
 */
public record PushSettings(
        MailAddress contact, boolean everywhere, Optional<SSLContext> trust, Duration answer) {
    public PushSettings {
        if (!answer.isPositive()) {
            throw new IllegalArgumentException("answer " + answer + " must be above 0");
        }
    }

    public static PushSettings of(MailAddress contact) {
        return new PushSettings(contact, false, Optional.empty(), Duration.ofSeconds(10));
    }
}
