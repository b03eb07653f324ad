package org.muster.server.messaging.webhook;

import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.List;
import org.muster.server.messaging.Channel;
import org.muster.server.messaging.HookMessage;
import org.muster.server.messaging.HttpLine;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.Pace;
import tools.jackson.databind.json.JsonMapper;

/** Posts one message as JSON. */
public final class WebhookChannel implements Channel<HookMessage> {

    private final WebhookSettings settings;
    private final Pace pace;
    private final InstantSource clock;
    private final HttpLine<HookMessage> line;
    private final JsonMapper json = JsonMapper.builder().build();

    public WebhookChannel(WebhookSettings settings, Pace pace, InstantSource clock) {
        this.settings = settings;
        this.pace = pace;
        this.clock = clock;
        this.line = new HttpLine<>("the other system", settings.trust(), settings.answer(), clock);
    }

    /** The body, in the order of its fields. */
    private record Body(String id, String to, String text) {}

    @Override
    public Outcome<HookMessage> send(HookMessage message) throws InterruptedException {
        pace.await();
        return line.send(
                message,
                request(message),
                List.of(message.id().value()),
                status -> "HTTP " + status);
    }

    @Override
    public void close() {
        line.close();
    }

    private HttpRequest request(HookMessage message) {
        byte[] body =
                json.writeValueAsBytes(
                        new Body(message.id().value(), message.to().value(), message.text()));
        return SignedPost.request(settings, clock, message.id(), body);
    }
}
