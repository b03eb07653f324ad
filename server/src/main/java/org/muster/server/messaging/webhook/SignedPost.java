package org.muster.server.messaging.webhook;

import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.List;
import org.muster.server.messaging.HttpLine;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.OutgoingId;

/**
 * Posts JSON to one other system: signed, and with a key by which it knows a repetition.
 *
 * <p>Threads: any.
 */
public final class SignedPost implements AutoCloseable {
    private final WebhookSettings settings;
    private final InstantSource clock;
    private final HttpLine<byte[]> line;

    public SignedPost(WebhookSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.line = new HttpLine<>("the other system", settings.trust(), settings.answer(), clock);
    }

    /** One attempt. */
    public Outcome<byte[]> send(OutgoingId id, byte[] body) {
        return line.send(
                body, request(settings, clock, id, body), List.of(), status -> "HTTP " + status);
    }

    static HttpRequest request(
            WebhookSettings settings, InstantSource clock, OutgoingId id, byte[] body) {
        return HttpRequest.newBuilder(settings.target())
                .timeout(settings.answer())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id.value())
                .header(Signature.HEADER, Signature.of(settings.key(), clock.instant(), body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    @Override
    public void close() {
        line.close();
    }
}
