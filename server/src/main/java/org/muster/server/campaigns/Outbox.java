package org.muster.server.campaigns;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.CampaignCommand;
import org.muster.core.campaign.CampaignCommand.RecordAccepted;
import org.muster.core.campaign.CampaignCommand.RecordFailed;
import org.muster.core.campaign.CampaignFact.SendingAccepted;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.ContactPolicy;
import org.muster.core.campaign.Meeting;
import org.muster.core.campaign.Sending;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.messaging.OutgoingId;
import org.muster.server.messaging.Throttle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one operation's campaigns have to send, and those who carry it.
 *
 * <p>Threads: one looks; each sending under way has its own.
 */
final class Outbox implements AutoCloseable {
    /** Who could not be told for so long is not told any more: it would be old news. */
    private static final Duration LONGEST = Duration.ofHours(48);

    private static final int AT_ONCE = 32;
    private static final Duration KEEP_TRYING = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Desk desk;
    private final OpenWays ways;
    private final OperationPlan plan;
    private final InstantSource clock;
    private final Runnable finished;
    private final Correspondence sent;
    private final Listening listening;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Set<SendingId> underway = ConcurrentHashMap.newKeySet();
    private final Map<SendingId, Attempt<?>> attempts = new ConcurrentHashMap<>();
    private final Map<CampaignId, Throttle> paces = new HashMap<>();
    private volatile boolean running = true;

    private Outbox(
            Desk desk,
            List<WayOut> ways,
            OperationPlan plan,
            InstantSource clock,
            Runnable finished) {
        Numbers numbers = Numbers.of(plan.country());
        this.desk = desk;
        this.plan = plan;
        this.clock = clock;
        this.finished = finished;
        this.sent = new Correspondence(numbers);
        this.listening = new Listening(desk, numbers, sent);
        this.ways = OpenWays.open(ways, numbers, clock, listening);
    }

    /** {@code finished} is told whenever there is room for more. */
    static Outbox open(
            Desk desk,
            List<WayOut> ways,
            OperationPlan plan,
            InstantSource clock,
            Runnable finished) {
        return new Outbox(desk, ways, plan, clock, finished);
    }

    boolean isUp() {
        return ways.isUp();
    }

    /** Sets going what can go now. */
    void look() {
        View view = desk.view();
        Instant now = clock.instant();
        boolean quiet = ContactPolicy.of(view, desk.operation()).isQuiet(now, plan.zone());
        for (Campaign campaign : Campaign.listAll(view)) {
            if (campaign.isReleased() && (campaign.plan().urgent() || !quiet)) {
                look(view, campaign, now);
            }
        }
    }

    private void look(View view, Campaign campaign, Instant now) {
        for (SendingId id : campaign.findRelease().orElseThrow().sendings()) {
            if (!running || underway.contains(id) || isWaiting(id, now)) {
                continue;
            }
            Optional<Sending> sending =
                    Sending.find(view, id).filter(one -> one.findNext().isPresent());
            if (sending.isPresent() && !begin(campaign, sending.get(), now)) {
                return;
            }
        }
    }

    private boolean isWaiting(SendingId id, Instant now) {
        Attempt<?> attempt = attempts.get(id);
        return attempt != null && !attempt.isDue(now);
    }

    /** Answers whether there may be room for another one. */
    private boolean begin(Campaign campaign, Sending sending, Instant now) {
        boolean first = !attempts.containsKey(sending.id());
        if (first && !hasTurn(campaign, now) || !room.tryAcquire()) {
            return false;
        }
        if (first) {
            takeTurn(campaign, now);
        }
        underway.add(sending.id());
        Thread.ofVirtual()
                .name("sending-" + sending.id())
                .start(() -> {
                    try {
                        carry(campaign, sending);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        LOG.error("sending {} could not be carried", sending.id(), e);
                    } finally {
                        underway.remove(sending.id());
                        room.release();
                        finished.run();
                    }
                });
        return true;
    }

    private boolean hasTurn(Campaign campaign, Instant now) {
        return pace(campaign, now).map(pace -> pace.take(now).delay().isZero()).orElse(true);
    }

    private void takeTurn(Campaign campaign, Instant now) {
        pace(campaign, now).ifPresent(pace -> paces.put(campaign.id(), pace.take(now).after()));
    }

    private Optional<Throttle> pace(Campaign campaign, Instant now) {
        CampaignPlan what = campaign.plan();
        return what.perMinute().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        paces.computeIfAbsent(
                                campaign.id(),
                                id ->
                                        new Throttle(
                                                Duration.ofMinutes(1)
                                                        .dividedBy(what.perMinute().getAsInt()),
                                                1,
                                                now)));
    }

    private void carry(Campaign campaign, Sending sending) throws InterruptedException {
        if (!isStillToSend(sending)) {
            return;
        }
        int place = ((Sending.State.ToSend) sending.state()).place();
        Optional<String> tooLate = tooLate(campaign);
        if (tooLate.isPresent()) {
            failed(sending, place, tooLate.get());
            return;
        }
        Attempt<?> kept = attempts.get(sending.id());
        if (kept != null && kept.place() == place) {
            go(sending, kept);
            return;
        }
        Letter letter = Letter.of(desk.view(), campaign.plan(), sending, plan);
        OutgoingId id = new OutgoingId(sending.id().toString());
        switch (ways.route(
                place, sending.findNext().orElseThrow(), id, letter, lastUse(campaign))) {
            case OpenWays.Route.Open(Attempt<?> attempt) -> {
                attempts.put(sending.id(), attempt);
                go(sending, attempt);
            }
            case OpenWays.Route.Closed(String reason) -> failed(sending, place, reason);
        }
    }

    /** Somebody may have stopped the campaign, or another server sent it, since we looked. */
    private boolean isStillToSend(Sending sending) {
        View view = desk.view();
        return running
                && Campaign.find(view, sending.due().campaign())
                        .filter(Campaign::isReleased)
                        .isPresent()
                && Sending.find(view, sending.id())
                        .filter(now -> now.state().equals(sending.state()))
                        .isPresent();
    }

    /** When a message that has not arrived is of no use any more. */
    private static Instant lastUse(Campaign campaign) {
        Instant old = ((Campaign.State.Released) campaign.state()).by().happened().plus(LONGEST);
        return campaign.plan()
                .meeting()
                .map(Meeting::tellBy)
                .filter(tellBy -> tellBy.isBefore(old))
                .orElse(old);
    }

    private Optional<String> tooLate(Campaign campaign) {
        Instant now = clock.instant();
        if (campaign.plan().meeting().filter(meeting -> meeting.isTooLate(now)).isPresent()) {
            return Optional.of("too late to be there in time");
        }
        Instant released = ((Campaign.State.Released) campaign.state()).by().happened();
        return now.isAfter(released.plus(LONGEST))
                ? Optional.of("not sent for " + LONGEST.toHours() + " hours")
                : Optional.empty();
    }

    private void go(Sending sending, Attempt<?> attempt) throws InterruptedException {
        switch (attempt.go(clock.instant())) {
            case Attempt.Result.Taken(List<String> handles) -> taken(sending, attempt, handles);
            case Attempt.Result.Never(String reason) -> failed(sending, attempt.place(), reason);
            case Attempt.Result.Again(String reason) ->
                    LOG.debug("sending {} waits: {}", sending.id(), reason);
        }
    }

    private void taken(Sending sending, Attempt<?> attempt, List<String> handles)
            throws InterruptedException {
        attempts.remove(sending.id());
        record(
                "accepted " + sending.id() + " " + attempt.place(),
                new RecordAccepted(sending.id(), attempt.place(), attempt.way(), handles));
        sent.note(
                sending,
                new SendingAccepted(
                        sending.id(),
                        sending.due().campaign(),
                        sending.due().person(),
                        sending.due().members(),
                        attempt.place(),
                        attempt.way(),
                        handles),
                clock.instant());
        listening.known(sending.id(), handles);
    }

    private void failed(Sending sending, int place, String reason) throws InterruptedException {
        attempts.remove(sending.id());
        record(
                "failed " + sending.id() + " " + place,
                new RecordFailed(sending.id(), place, reason));
    }

    /** Tried until it is kept: what is not kept would be sent again. */
    private void record(String name, CampaignCommand command) throws InterruptedException {
        CommandId id =
                CommandId.of(
                        UUID.nameUUIDFromBytes(
                                (desk.operation() + " " + name).getBytes(StandardCharsets.UTF_8)));
        while (true) {
            try {
                if (desk.ask(id, Sender.NAME, command) instanceof Answer.Declined declined) {
                    LOG.info(
                            "{} was known already: {}", name, declined.reasons().getFirst().code());
                }
                return;
            } catch (LedgerUnavailable e) {
                LOG.warn("{} is not kept yet: {}", name, e.getMessage());
                Thread.sleep(KEEP_TRYING);
            }
        }
    }

    @Override
    public void close() {
        running = false;
        ways.close();
    }
}
