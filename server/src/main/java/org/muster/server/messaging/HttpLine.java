package org.muster.server.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
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
import java.util.function.IntFunction;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;

/**
 * Gives messages to another system, one request for each, and tells what its answer means for the
 * message. Redirections are not followed: a message goes where it was to go, or nowhere.
 *
 * <p>Threads: any.
 */
public final class HttpLine<M> implements AutoCloseable {
    private final String other;
    private final InstantSource clock;
    private final HttpClient client;

    /**
     * @param other what is called, as it is named where it cannot be reached
     * @param answer how long it may take to connect
     */
    public HttpLine(
            String other, Optional<SSLContext> trust, Duration answer, InstantSource clock) {
        this.other = other;
        this.clock = clock;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(answer);
        trust.ifPresent(builder::sslContext);
        client = builder.build();
    }

    /**
     * @param handles by which receipts will name it
     * @param refusal why it is never taken so, for a status
     */
    public Outcome<M> send(
            M message, HttpRequest request, List<String> handles, IntFunction<String> refusal) {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            // unread: an answer without an end must not hold a thread
            response.body().close();
            int status = response.statusCode();
            if (status / 100 == 2) {
                return new Outcome.Accepted<>(handles);
            }
            return isPassing(status)
                    ? later(message, retryAfter(response), false, "HTTP " + status)
                    : new Outcome.Refused<>(refusal.apply(status));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return later(message, Optional.empty(), true, "asked to stop before the answer");
        } catch (UnknownHostException
                | ConnectException
                | HttpConnectTimeoutException
                | SSLHandshakeException e) {
            return later(message, Optional.empty(), false, "no line to " + other);
        } catch (IOException e) {
            return later(message, Optional.empty(), true, "no answer of " + other);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
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

    private static <M> Outcome<M> later(
            M message, Optional<Duration> after, boolean perhapsSent, String reason) {
        return new Outcome.Later<>(message, after, perhapsSent, reason);
    }
}
