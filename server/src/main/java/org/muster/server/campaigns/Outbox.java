package org.muster.server.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.ContactPolicy;
import org.muster.core.campaign.Meeting;
import org.muster.core.campaign.Sending;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.ContactPoint;
import org.muster.ledger.desk.Desk;
import org.muster.server.messaging.Throttle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one operation has to send: whose turn it is, answers first, then urgent campaigns, then
 * those whose readers must be told soonest.
 *
 * <p>Threads: one looks; each sending under way has its own.
 */
final class Outbox implements AutoCloseable {
    private static final int AT_ONCE = 32;

    /** A campaign of which nothing is left to send is looked at again so often. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final Duration USUAL_PAUSE = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration CLOSING = Duration.ofSeconds(15);
    private static final int MINUTE = 60;
    private static final Comparator<Campaign> FIRST =
            Comparator.comparing((Campaign one) -> !one.plan().urgent())
                    .thenComparing(
                            one -> one.plan().meeting().map(Meeting::tellBy).orElse(Instant.MAX))
                    .thenComparing(one -> one.drafted().stamp());
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Desk desk;
    private final OpenWays ways;
    private final OperationPlan plan;
    private final InstantSource clock;
    private final Runnable finished;
    private final Listening listening;
    private final Courier courier;
    private final Optional<Beside> beside;

    /** One way that hangs keeps no other from sending. */
    private final Map<ContactPoint.Channel, Semaphore> rooms = new HashMap<>();

    private final Set<SendingId> underway = ConcurrentHashMap.newKeySet();
    private final Map<CampaignId, Throttle> paces = new HashMap<>();
    private final Map<CampaignId, Instant> settled = new HashMap<>();
    private volatile boolean running = true;

    private Outbox(
            Desk desk,
            List<WayOut> ways,
            OperationPlan plan,
            InstantSource clock,
            PushKeys keys,
            Runnable finished) {
        Numbers numbers = Numbers.of(plan.country());
        Correspondence sent = new Correspondence(numbers);
        this.listening = new Listening(desk, numbers, sent);
        this.desk = desk;
        this.plan = plan;
        this.clock = clock;
        this.finished = finished;
        this.ways = OpenWays.open(ways, numbers, clock, keys, listening);
        this.beside = this.ways.findPush().map(push -> new Beside(desk, push, plan, clock));
        this.courier = new Courier(desk, this.ways, plan, clock, sent, listening, beside);
        for (ContactPoint.Channel channel : ContactPoint.Channel.values()) {
            rooms.put(channel, new Semaphore(AT_ONCE));
        }
    }

    /** {@code finished} is told whenever there is room for more. */
    static Outbox open(
            Desk desk,
            List<WayOut> ways,
            OperationPlan plan,
            InstantSource clock,
            PushKeys keys,
            Runnable finished) {
        return new Outbox(desk, ways, plan, clock, keys, finished);
    }

    Listening listening() {
        return listening;
    }

    boolean isUp() {
        return ways.isUp();
    }

    /** Sets going what can go now, and says when to look again at the latest. */
    Duration look() {
        View view = desk.view();
        Instant now = clock.instant();
        boolean quiet = ContactPolicy.of(view, desk.operation()).isQuiet(now, plan.zone());
        Duration pause =
                courier.untilNext(now)
                        .filter(next -> next.compareTo(USUAL_PAUSE) < 0)
                        .orElse(USUAL_PAUSE);
        for (AnswerErrand answer : AnswerErrand.listOpen(view, desk.operation())) {
            answer.findSending(view)
                    .filter(one -> isFree(one.id(), now))
                    .ifPresent(one -> begin(answer, one));
        }
        for (Campaign campaign : Campaign.listAll(view).stream().sorted(FIRST).toList()) {
            if (!campaign.isReleased()) {
                campaign.findRelease().ifPresent(what -> courier.forget(what.sendings()));
            } else if ((campaign.plan().urgent() || !quiet) && !isSettled(campaign, now)) {
                Duration next = look(view, campaign, now);
                pause = next.compareTo(pause) < 0 ? next : pause;
            }
        }
        return pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
    }

    private boolean isSettled(Campaign campaign, Instant now) {
        Instant until = settled.get(campaign.id());
        return until != null && now.isBefore(until);
    }

    private Duration look(View view, Campaign campaign, Instant now) {
        boolean left = false;
        for (SendingId id : campaign.findRelease().orElseThrow().sendings()) {
            Optional<Sending> sending =
                    Sending.find(view, id).filter(one -> one.findNext().isPresent());
            left |= sending.isPresent();
            if (sending.isEmpty() || !isFree(id, now)) {
                continue;
            }
            Optional<Throttle.Turn> turn = pace(campaign, now).map(pace -> pace.take(now));
            if (turn.filter(one -> one.delay().isPositive()).isPresent()) {
                return turn.get().delay();
            }
            if (begin(new CampaignErrand(campaign), sending.get())) {
                turn.ifPresent(one -> paces.put(campaign.id(), one.after()));
            }
        }
        if (left) {
            settled.remove(campaign.id());
        } else {
            settled.put(campaign.id(), now.plus(SETTLED));
        }
        return USUAL_PAUSE;
    }

    private boolean isFree(SendingId id, Instant now) {
        return running && !underway.contains(id) && courier.isDue(id, now);
    }

    /** Each attempt takes a turn: after an hour without a line not all go out in one minute. */
    private Optional<Throttle> pace(Campaign campaign, Instant now) {
        if (campaign.plan().perMinute().isEmpty()) {
            return Optional.empty();
        }
        int readers = campaign.plan().perMinute().getAsInt();
        return Optional.of(
                paces.computeIfAbsent(
                        campaign.id(),
                        id ->
                                new Throttle(
                                        Duration.ofMinutes(1).dividedBy(readers),
                                        Math.max(1, readers / MINUTE),
                                        now)));
    }

    /** Answers whether there was room for it. */
    private boolean begin(Errand errand, Sending sending) {
        Semaphore room =
                Objects.requireNonNull(rooms.get(sending.findNext().orElseThrow().channel()));
        if (!room.tryAcquire()) {
            return false;
        }
        underway.add(sending.id());
        Thread.ofVirtual()
                .name("sending-" + sending.id())
                .start(() -> {
                    try {
                        carry(errand, sending);
                    } finally {
                        underway.remove(sending.id());
                        room.release();
                        finished.run();
                    }
                });
        return true;
    }

    private void carry(Errand errand, Sending sending) {
        try {
            if (running) {
                courier.carry(errand, sending);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("sending {} could not be carried", sending.id(), e);
            courier.rest(sending.id());
        }
    }

    /** What is under way is finished first, as far as it answers in time. */
    @Override
    public void close() {
        running = false;
        courier.end();
        beside.ifPresent(Beside::close);
        long end = System.nanoTime() + CLOSING.toNanos();
        try {
            while (!underway.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(SHORTEST_PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ways.close();
    }
}
