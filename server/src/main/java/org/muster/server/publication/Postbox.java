package org.muster.server.publication;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinCommand.RecordBulletinDelivered;
import org.muster.core.bulletin.BulletinFact.BulletinPublished;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationState;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.OutgoingId;
import org.muster.server.messaging.RetryPolicy;
import org.muster.server.messaging.webhook.SignedPost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one other system has still to be told, the first publication first. That it has one is a
 * fact; how often it was tried is kept here alone, and begins anew with each start.
 *
 * <p>Threads: one sends; any may ask.
 */
final class Postbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postbox.class);

    /** It is tried for ever: what was published has to arrive, were it after a week. */
    private static final RetryPolicy RETRY =
            new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(10), Integer.MAX_VALUE);

    private final PublishTo to;
    private final InstantSource clock;
    private final SignedPost post;
    private final Map<BulletinId, Attempt> attempts = new ConcurrentHashMap<>();

    /**
     * How it went so far.
     *
     * @param made attempts
     * @param reason why the last one failed
     * @param forGood whether it was refused, so that no other waits for it
     */
    record Attempt(int made, String reason, Instant next, boolean forGood) {}

    Postbox(PublishTo to, InstantSource clock) {
        this.to = to;
        this.clock = clock;
        this.post = new SignedPost(to.settings(), clock);
    }

    Optional<Attempt> find(BulletinId id) {
        return Optional.ofNullable(attempts.get(id));
    }

    /** Sends what is due. While the line does not stand, what came later waits too. */
    void look(Desk desk) throws InterruptedException {
        View view = desk.view();
        for (BulletinId id : waiting(view)) {
            Attempt attempt = attempts.get(id);
            boolean stands =
                    attempt != null && clock.instant().isBefore(attempt.next())
                            ? attempt.forGood()
                            : send(desk, view, id);
            if (!stands) {
                return;
            }
        }
    }

    /** By its facts alone, without reading what it says: this is asked every second. */
    private List<BulletinId> waiting(View view) {
        return view.bulletins()
                .filter(id -> publication(view, id).isPresent())
                .filter(id -> Bulletin.findDelivered(view, id, to.name()).isEmpty())
                .sorted(
                        Comparator.comparing((BulletinId id) ->
                                        publication(view, id).orElseThrow().stamp())
                                .thenComparing(BulletinId::value))
                .toList();
    }

    private static Optional<Recorded> publication(View view, BulletinId id) {
        return view.history(id).stream()
                .filter(recorded -> recorded.fact() instanceof BulletinPublished)
                .findFirst();
    }

    /** Says whether the line stands. */
    private boolean send(Desk desk, View view, BulletinId id) throws InterruptedException {
        Optional<PublishedBulletin> published =
                OperationState.find(view, to.operation())
                        .flatMap(operation ->
                                Bulletin.find(view, id)
                                        .flatMap(
                                                one -> PublishedBulletin.of(view, operation, one)));
        if (published.isEmpty()) {
            // its words are not those that were approved, or a tally has not come here
            return true;
        }
        Outcome<byte[]> outcome =
                post.send(new OutgoingId(id.toString()), BulletinPost.of(published.get()));
        return switch (outcome) {
            case Outcome.Accepted<byte[]> taken -> {
                attempts.remove(id);
                record(desk, id);
                yield true;
            }
            case Outcome.Refused<byte[]> refused -> {
                again(id, refused.reason(), Optional.of(RETRY.longest()), true);
                yield true;
            }
            case Outcome.Later<byte[]> later -> {
                again(id, later.reason(), later.after(), false);
                yield false;
            }
        };
    }

    private void again(BulletinId id, String reason, Optional<Duration> asked, boolean forGood) {
        int made = find(id).map(Attempt::made).orElse(0) + 1;
        Duration wait = RETRY.waitAfter(made, asked).orElse(RETRY.longest());
        attempts.put(id, new Attempt(made, reason, clock.instant().plus(wait), forGood));
        LOG.info("{} does not have {} yet: {}", to.name(), id, reason);
    }

    /** Where it cannot be kept now it is sent again, with the same key. */
    private void record(Desk desk, BulletinId id) throws InterruptedException {
        String name = to.operation() + " told " + to.name() + " of " + id;
        CommandId command =
                CommandId.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        try {
            RecordBulletinDelivered told =
                    new RecordBulletinDelivered(id, to.name(), clock.instant());
            if (desk.ask(command, Publisher.NAME, told) instanceof Answer.Declined declined) {
                LOG.info("{} was known already: {}", name, declined.reasons().getFirst().code());
            }
        } catch (LedgerUnavailable e) {
            again(id, "taken, and not yet kept here", Optional.empty(), false);
        }
    }

    @Override
    public void close() {
        post.close();
    }
}
