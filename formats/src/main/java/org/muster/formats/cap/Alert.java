package org.muster.formats.cap;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One message of CAP 1.2. An empty text is one that is not said.
 *
 * @param restriction said if and only if the scope is restricted
 * @param addresses for whom a private one is meant
 * @param references the earlier messages that this one updates, cancels or answers
 * @param incidents what it belongs to; for us the operation
 * @param infos usually one for each language
 * @param signed whether it came with elements of another standard, such as a signature, which are
 *     neither checked nor kept
 */
public record Alert(
        String identifier,
        String sender,
        OffsetDateTime sent,
        Status status,
        MessageType type,
        String source,
        Scope scope,
        String restriction,
        List<String> addresses,
        List<String> codes,
        String note,
        List<AlertReference> references,
        List<String> incidents,
        List<AlertInfo> infos,
        boolean signed) {

    public Alert {
        sent = sent.truncatedTo(ChronoUnit.SECONDS);
        addresses = List.copyOf(addresses);
        codes = List.copyOf(codes);
        references = List.copyOf(references);
        incidents = List.copyOf(incidents);
        infos = List.copyOf(infos);
    }

    /** A public one about nothing earlier. */
    public static Alert of(
            String identifier,
            String sender,
            OffsetDateTime sent,
            Status status,
            String note,
            List<String> incidents,
            List<AlertInfo> infos) {
        return new Alert(
                identifier,
                sender,
                sent,
                status,
                MessageType.ALERT,
                "",
                Scope.PUBLIC,
                "",
                List.of(),
                List.of(),
                note,
                List.of(),
                incidents,
                infos,
                false);
    }

    /** What later messages call it. */
    public AlertReference reference() {
        return new AlertReference(sender, identifier, sent);
    }

    /** The same with other content, in place of these earlier ones. */
    public Alert asUpdateOf(List<AlertReference> earlier) {
        return about(MessageType.UPDATE, earlier);
    }

    /** The same, taking these earlier ones back. */
    public Alert asCancelOf(List<AlertReference> earlier) {
        return about(MessageType.CANCEL, earlier);
    }

    private Alert about(MessageType other, List<AlertReference> earlier) {
        return new Alert(
                identifier,
                sender,
                sent,
                status,
                other,
                source,
                scope,
                restriction,
                addresses,
                codes,
                note,
                earlier,
                incidents,
                infos,
                signed);
    }
}
