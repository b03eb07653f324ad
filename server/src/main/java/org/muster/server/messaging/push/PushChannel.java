package org.muster.server.messaging.push;

import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.muster.server.messaging.Channel;
import org.muster.server.messaging.HttpLine;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.OutgoingId;
import org.muster.server.messaging.Pace;
import org.muster.server.messaging.PushMessage;

/** Gives one message for one browser to its push service. Nobody tells whether it was shown. */
public final class PushChannel implements Channel<PushMessage> {
    private static final String GONE = "the device does not take it any more";

    /** RFC 8030, 5.2: a service may keep it shorter; longer than this none does. */
    private static final Duration MOST_KEPT = Duration.ofDays(28);

    private static final int TOPIC_BYTES = 24;
    private static final int NOT_FOUND = 404;
    private static final int ENDED = 410;

    private final PushSettings settings;
    private final VapidKey key;
    private final Pace pace;
    private final InstantSource clock;
    private final HttpLine<PushMessage> line;

    public PushChannel(PushSettings settings, VapidKey key, Pace pace, InstantSource clock) {
        this.settings = settings;
        this.key = key;
        this.pace = pace;
        this.clock = clock;
        this.line = new HttpLine<>("the push service", settings.trust(), settings.answer(), clock);
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
            // no receipt will ever name it
            return line.send(message, request(message), List.of(), PushChannel::refusal);
        } catch (UnknownHostException e) {
            return new Outcome.Later<>(
                    message, Optional.empty(), false, "no line to the push service");
        } catch (GeneralSecurityException e) {
            return new Outcome.Refused<>(GONE + ": its key is none");
        }
    }

    private static String refusal(int status) {
        String reason = "HTTP " + status;
        return status == NOT_FOUND || status == ENDED ? GONE + ": " + reason : reason;
    }

    @Override
    public void close() {
        line.close();
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
}
