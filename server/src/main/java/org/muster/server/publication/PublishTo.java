package org.muster.server.publication;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.muster.core.fact.OperationId;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.webhook.WebhookSettings;

/** A system that is told of each bulletin that an operation publishes. */
public record PublishTo(OperationId operation, WebhookSettings settings) {

    /**
     * Reads {@code https://host/path}, or {@code http} on this machine; the key signs what is sent.
     *
     * @throws IllegalArgumentException says what is wrong with it
     */
    public static PublishTo parse(OperationId operation, URI address, Secret key) {
        if (address.getHost() == null) {
            throw new IllegalArgumentException(
                    "what is told of bulletins is an address such as https://press.example.org/take");
        }
        return new PublishTo(operation, WebhookSettings.of(address, key));
    }

    /**
     * The same, each system once for an operation.
     *
     * @throws IllegalArgumentException where one is there twice: by its name it is known what it
     *     has
     */
    public static List<PublishTo> eachOnce(List<PublishTo> all) {
        Set<String> seen = new HashSet<>();
        for (PublishTo one : all) {
            if (!seen.add(one.operation() + " " + one.name())) {
                throw new IllegalArgumentException(
                        "--publish-to names " + one.name() + " twice for " + one.operation());
            }
        }
        return all;
    }

    /** By which it is known what it has: host and port, and nothing that could be a key. */
    public String name() {
        URI target = settings.target();
        return target.getPort() < 0 ? target.getHost() : target.getHost() + ":" + target.getPort();
    }
}
