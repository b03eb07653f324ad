package org.muster.server.messaging.push;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.muster.server.messaging.Channel;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.OutgoingId;
import org.muster.server.messaging.Pace;
import org.muster.server.messaging.PushMessage;
import org.muster.server.messaging.RetryAfter;

/**
 * Gives one message for one browser to its push service. Nobody tells whether it was shown.
 * Redirections are not followed: the address that was looked at is the one that is called.
 */
public final class PushChannel implements Channel<PushMessage> {
    private static final String GONE = "the device does not take it any more";

    /** RFC 8030, 5.2: a service may keep it shorter; longer than this none does. */
    private static final Duration MOST_KEPT = Duration.ofDays(28);

    private static final int TOPIC_BYTES = 24;

    private final PushSettings settings;
    private final VapidKey key;
    private final Pace pace;
    private final InstantSource clock;
    private final HttpClient client;

    public PushChannel(PushSettings settings, VapidKey key, Pace pace, InstantSource clock) {
        this.settings = settings;
        this.key = key;
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

    /** Whether the subscription has ended: nothing is to be sent to it any more. */
    public static boolean isGone(Outcome.Refused<PushMessage> refused) {
        return refused.reason().startsWith(GONE);
    }

    @Override
    public Outcome<PushMessage> send(PushMessage message) throws InterruptedException {
        pace.await();
        try {
            if (!settings.everywhere() && !PublicNetwork.holds(message.to().endpoint())) {
                return new Outcome.Refused<>(GONE + ": not in the public network");
            }
            return outcome(message, client.send(request(message), BodyHandlers.ofInputStream()));
        } catch (GeneralSecurityException e) {
            return new Outcome.Refused<>(GONE + ": its key is none");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return later(message, Optional.empty(), true, "asked to stop before the answer");
        } catch (UnknownHostException
                | ConnectException
                | HttpConnectTimeoutException
                | SSLHandshakeException e) {
            return later(message, Optional.empty(), false, "no line to the push service");
        } catch (IOException e) {
            return later(message, Optional.empty(), true, "no answer of the push service");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest request(PushMessage message) throws GeneralSecurityException {
        byte[] body =
                PushCipher.encrypt(message.to(), message.text().getBytes(StandardCharsets.UTF_8));
        Duration keep = message.keep().compareTo(MOST_KEPT) > 0 ? MOST_KEPT : message.keep();
        return HttpRequest.newBuilder(message.to().endpoint())
                .timeout(settings.answer())
                .header("Content-Type", "application/octet-stream")
                .header("Content-Encoding", "aes128gcm")
                .header("TTL", Long.toString(keep.toSeconds()))
                .header("Urgency", message.urgent() ? "high" : "normal")
                .header("Topic", topic(message.id()))
                .header(
                        "Authorization",
                        key.authorization(
                                message.to().endpoint(), settings.contact(), clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** The same twice replaces itself as long as it was not shown; the service learns no number. */
    private static String topic(OutgoingId id) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(id.value().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, TOPIC_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Outcome<PushMessage> outcome(PushMessage message, HttpResponse<InputStream> response)
            throws IOException {
        // unread: an answer without an end must not hold a thread
        response.body().close();
        int status = response.statusCode();
        String reason = "HTTP " + status;
        if (status / 100 == 2) {
            // no receipt will ever name it
            return new Outcome.Accepted<>(List.of());
        }
        return switch (status) {
            case 404, 410 -> new Outcome.Refused<>(GONE + ": " + reason);
            // 401 and 403 are about our key: ours to mend, and no reader's fault
            case 401, 403, 407, 408, 425, 429 ->
                    later(message, retryAfter(response), false, reason);
            default ->
                    status >= 500
                            ? later(message, retryAfter(response), false, reason)
                            : new Outcome.Refused<>(reason);
        };
    }

    private Optional<Duration> retryAfter(HttpResponse<?> response) {
        Instant now = clock.instant();
        return response.headers()
                .firstValue("Retry-After")
                .flatMap(value -> RetryAfter.read(value, now));
    }

    private static Outcome<PushMessage> later(
            PushMessage message, Optional<Duration> after, boolean perhapsSent, String reason) {
        return new Outcome.Later<>(message, after, perhapsSent, reason);
    }
}
