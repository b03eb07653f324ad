package org.muster.server.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.campaign.SendingWay;
import org.muster.server.messaging.Channel;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.Outgoing;
import org.muster.server.messaging.RetryPolicy;

/**
 * One sending on its way to one contact, through as many attempts as it takes: what is ours to mend
 * costs no reader their message.
 *
 * <p>Threads: one at a time.
 */
final class Attempt<M extends Outgoing> {
    /** Two seconds at first, five minutes at most, and as long as there is any use in it. */
    private static final RetryPolicy AGAIN =
            new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(5), Integer.MAX_VALUE);

    private final int place;
    private final SendingWay way;
    private final Channel<M> channel;
    private M message;
    private int made;
    private Instant notBefore = Instant.MIN;
    private Instant begun = Instant.MAX;

    Attempt(int place, SendingWay way, Channel<M> channel, M message) {
        this.place = place;
        this.way = way;
        this.channel = channel;
        this.message = message;
    }

    /** How it went. */
    sealed interface Result {
        record Taken(List<String> handles) implements Result {}

        record Never(String reason) implements Result {}

        record Again(String reason) implements Result {}
    }

    int place() {
        return place;
    }

    SendingWay way() {
        return way;
    }

    /** When it may be tried again. */
    Instant notBefore() {
        return notBefore;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(notBefore);
    }

    /** When it was tried first. */
    Instant begun() {
        return begun;
    }

    Result go(Instant now) throws InterruptedException {
        made++;
        begun = now.isBefore(begun) ? now : begun;
        return switch (channel.send(message)) {
            case Outcome.Accepted<M>(List<String> handles) -> new Result.Taken(handles);
            case Outcome.Refused<M>(List<String> taken, String reason) -> new Result.Never(reason);
            case Outcome.Later<M>(
                            M rest,
                            Optional<Duration> after,
                            boolean perhaps,
                            String why) -> {
                message = rest;
                notBefore = now.plus(AGAIN.waitAfter(made, after).orElseThrow());
                yield new Result.Again(why);
            }
        };
    }
}
