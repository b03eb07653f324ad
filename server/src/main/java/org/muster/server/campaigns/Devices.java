package org.muster.server.campaigns;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.muster.core.campaign.PushPoint;
import org.muster.core.campaign.Pushes.Device;
import org.muster.server.messaging.Channel;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.PushMessage;
import org.muster.server.messaging.PushSubscription;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.push.PushChannel;

/**
 * The devices of one reader, as one way: the news is taken when one of them took it.
 *
 * <p>Threads: one at a time.
 */
final class Devices implements Channel<PushMessage> {
    private final PushChannel line;
    private final List<Device> left;
    private final Consumer<Device> ended;

    /** {@code ended} is told of each that takes nothing any more. */
    Devices(PushChannel line, List<Device> devices, Consumer<Device> ended) {
        this.line = line;
        this.left = new ArrayList<>(devices);
        this.ended = ended;
    }

    /** Empty where a push service could not be called so. */
    static Optional<PushSubscription> toSubscription(PushPoint point) {
        try {
            return Optional.of(
                    new PushSubscription(
                            URI.create(point.endpoint()), point.key(), new Secret(point.secret())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Outcome<PushMessage> send(PushMessage message) throws InterruptedException {
        boolean taken = false;
        Optional<Outcome<PushMessage>> wait = Optional.empty();
        String reason = "no device takes it any more";
        for (Device device : List.copyOf(left)) {
            switch (sendTo(device, message)) {
                case Outcome.Accepted<PushMessage> accepted -> {
                    taken = true;
                    left.remove(device);
                }
                case Outcome.Refused<PushMessage> refused -> {
                    left.remove(device);
                    reason = refused.reason();
                    if (PushChannel.isGone(refused)) {
                        ended.accept(device);
                    }
                }
                case Outcome.Later<PushMessage> later -> wait = Optional.of(later);
            }
        }
        if (taken) {
            return new Outcome.Accepted<>(List.of());
        }
        return wait.orElse(new Outcome.Refused<>(reason));
    }

    private Outcome<PushMessage> sendTo(Device device, PushMessage message)
            throws InterruptedException {
        Optional<PushSubscription> to = toSubscription(device.point());
        return to.isPresent()
                ? line.send(message.withTo(to.get()))
                : new Outcome.Refused<>("no address of a push service");
    }

    /** The line is not its own. */
    @Override
    public void close() {}
}
