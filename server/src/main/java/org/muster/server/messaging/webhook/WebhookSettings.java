package org.muster.server.messaging.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.muster.server.messaging.Secret;

/**
 * Where another system takes messages.
 *
 * @param target https; http only on this machine
 * @param key shared with that system, to sign with
 * @param trust how to know that system; empty is the runtime's own list
 * @param answer how long it may take to connect or to answer
 */
public record WebhookSettings(URI target, Secret key, Optional<SSLContext> trust, Duration answer) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int SHORTEST_KEY = 32;

    public WebhookSettings {
        String host = target.getHost();
        if (host == null || target.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "target must name a host and hold no password: signing is enough");
        }
        boolean here = "http".equals(target.getScheme()) && THIS_MACHINE.contains(host);
        if (!here && !"https".equals(target.getScheme())) {
            throw new IllegalArgumentException("target at " + host + " must begin with https://");
        }
        if (key.reveal().length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "key has "
                            + key.reveal().length()
                            + " signs and must have at least 32, drawn at random");
        }
        if (!answer.isPositive()) {
            throw new IllegalArgumentException("answer " + answer + " must be above 0");
        }
    }

    public static WebhookSettings of(URI target, Secret key) {
        return new WebhookSettings(target, key, Optional.empty(), Duration.ofSeconds(30));
    }

    /** Without path and query, where some systems keep a key. */
    @Override
    public String toString() {
        return "WebhookSettings[" + target.getHost() + "]";
    }
}
