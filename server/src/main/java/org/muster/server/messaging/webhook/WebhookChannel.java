package org.muster.server.messaging.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.muster.server.messaging.Channel;
import org.muster.server.messaging.HookMessage;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.Pace;
import org.muster.server.messaging.RetryAfter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts one message as JSON. Redirections are not followed: a message goes where the settings say,
 * or nowhere.
 */
public final class WebhookChannel implements Channel<HookMessage> {

    private final WebhookSettings settings;
    private final Pace pace;
    private final InstantSource clock;
    private final HttpClient client;
    private final JsonMapper json = JsonMapper.builder().build();

    public WebhookChannel(WebhookSettings settings, Pace pace, InstantSource clock) {
        this.settings = settings;
        this.pace = pace;
        this.clock = clock;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.answer());
        settings.trust().ifPresent(builder::sslContext);
        client = builder.build();
    }

    /** The body, in the order of its fields. */
    private record Body(String id, String to, String text) {}

    @Override
    public Outcome<HookMessage> send(HookMessage message) throws InterruptedException {
        pace.await();
        try {
            return outcome(message, client.send(request(message), BodyHandlers.ofInputStream()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return later(message, Optional.empty(), true, "asked to stop before the answer");
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            return later(message, Optional.empty(), false, "no line to the other system");
        } catch (IOException e) {
            return later(message, Optional.empty(), true, "no answer of the other system");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest request(HookMessage message) {
        byte[] body =
                json.writeValueAsBytes(
                        new Body(message.id().value(), message.to().value(), message.text()));
        return HttpRequest.newBuilder(settings.target())
                .timeout(settings.answer())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.id().value())
                .header("Muster-Signature", Signature.of(settings.key(), clock.instant(), body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private Outcome<HookMessage> outcome(HookMessage message, HttpResponse<InputStream> response)
            throws IOException {
        // Unread: an answer without an end must not hold a thread.
        response.body().close();
        int status = response.statusCode();
        String reason = "HTTP " + status;
        if (status / 100 == 2) {
            return new Outcome.Accepted<>(List.of(message.id().value()));
        }
        return isPassing(status)
                ? later(message, retryAfter(response), false, reason)
                : new Outcome.Refused<>(reason);
    }

    /** Busy, broken, or not letting us in: the last is ours to mend and no recipient's fault. */
    private static boolean isPassing(int status) {
        return switch (status) {
            case 401, 403, 407, 408, 425, 429 -> true;
            default -> status >= 500;
        };
    }

    private Optional<Duration> retryAfter(HttpResponse<?> response) {
        Instant now = clock.instant();
        return response.headers()
                .firstValue("Retry-After")
                .flatMap(value -> RetryAfter.read(value, now));
    }

    private static Outcome<HookMessage> later(
            HookMessage message, Optional<Duration> after, boolean perhapsSent, String reason) {
        return new Outcome.Later<>(message, after, perhapsSent, reason);
    }
}
