package org.muster.server.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.formats.sms.SmsPart;
import org.muster.formats.sms.SmsText;

/**
 * A message by SMS.
 *
 * @param until after which it must not be delivered any more; empty leaves that to the provider
 * @param taken what the provider called the parts that it has already: a further attempt begins
 *     with the next one, so that nobody gets a part twice
 */
public record TextMessage(
        OutgoingId id, PhoneNumber to, SmsText text, Optional<Instant> until, List<String> taken)
        implements Outgoing {

    public TextMessage {
        taken = List.copyOf(taken);
        if (taken.size() >= text.partCount()) {
            throw new IllegalArgumentException(
                    "taken has "
                            + taken.size()
                            + " parts of "
                            + text.partCount()
                            + ": nothing is left to send");
        }
    }

    public static TextMessage of(OutgoingId id, PhoneNumber to, String text) {
        return new TextMessage(id, to, SmsText.of(text), Optional.empty(), List.of());
    }

    public TextMessage withUntil(Instant last) {
        return new TextMessage(id, to, text, Optional.of(last), taken);
    }

    /** The same for all attempts, which a telephone needs to put the parts together. */
    public List<SmsPart> parts() {
        return text.toParts(id.value().hashCode() & 0xFF);
    }

    public TextMessage withTaken(List<String> handles) {
        return new TextMessage(id, to, text, until, handles);
    }
}
