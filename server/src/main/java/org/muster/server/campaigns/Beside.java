package org.muster.server.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.muster.core.campaign.CampaignCommand.EndPush;
import org.muster.core.campaign.Pushes;
import org.muster.core.campaign.Pushes.Device;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.SendingWay;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.SendingId;
import org.muster.core.operation.OperationPlan;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Desk;
import org.muster.server.messaging.OutgoingId;
import org.muster.server.messaging.PushMessage;
import org.muster.server.messaging.PushSubscription;
import org.muster.server.messaging.push.PushChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells devices that there is news. Nobody says whether a device showed it, so it goes beside what
 * is sent by SMS or mail and changes nothing of that; for who has nothing else it is the one way.
 * What a device shows names the operation, and nobody.
 *
 * <p>Threads: any.
 */
final class Beside implements AutoCloseable {
    private static final int AT_ONCE = 32;

    /** Beside another way it is worth that much, and no more. */
    private static final int MOST_TRIES = 8;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Logger LOG = LoggerFactory.getLogger(Beside.class);

    private final Desk desk;
    private final PushChannel line;
    private final OperationPlan plan;
    private final InstantSource clock;
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final Set<SendingId> told = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    Beside(Desk desk, PushChannel line, OperationPlan plan, InstantSource clock) {
        this.desk = desk;
        this.line = line;
        this.plan = plan;
        this.clock = clock;
    }

    /** To all devices of who is reached by no other way; empty where none is left. */
    Optional<Attempt<PushMessage>> attempt(
            Errand errand, Sending sending, int place, String language) {
        List<Device> all = devices(sending);
        return first(all)
                .map(to ->
                        new Attempt<>(
                                place,
                                SendingWay.PUSH,
                                new Devices(line, all, this::end),
                                message(errand, sending, to, language)));
    }

    /** Once for a sending; whoever writes next may tell it again, which replaces the first. */
    void tell(Errand errand, Sending sending, String language) {
        if (!told.add(sending.id())) {
            return;
        }
        for (Device device : devices(sending)) {
            List<Device> one = List.of(device);
            first(one)
                    .map(to ->
                            new Attempt<>(
                                    0,
                                    SendingWay.PUSH,
                                    new Devices(line, one, this::end),
                                    message(errand, sending, to, language)))
                    .ifPresent(attempt -> start(attempt, errand.lastUse()));
        }
    }

    void forget(Collection<SendingId> stopped) {
        stopped.forEach(told::remove);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private List<Device> devices(Sending sending) {
        return Pushes.reaching(desk.view(), sending.due().members());
    }

    private static Optional<PushSubscription> first(List<Device> devices) {
        return devices.stream()
                .flatMap(device -> Devices.toSubscription(device.point()).stream())
                .findFirst();
    }

    private PushMessage message(
            Errand errand, Sending sending, PushSubscription to, String language) {
        String exercise = plan.exercise() ? Replies.exercise(language) + " " : "";
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("title", exercise + plan.name());
        shown.put("body", Replies.news(language));
        shown.put("lang", language);
        shown.put("dir", Replies.direction(language));
        return new PushMessage(
                new OutgoingId(sending.id().toString()),
                to,
                JSON.writeValueAsString(shown),
                Duration.between(clock.instant(), errand.lastUse()),
                errand.urgent());
    }

    private void start(Attempt<PushMessage> attempt, Instant until) {
        Thread thread =
                Thread.ofVirtual()
                        .name("push")
                        .unstarted(() -> {
                            try {
                                carry(attempt, until);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            } finally {
                                threads.remove(Thread.currentThread());
                            }
                        });
        threads.add(thread);
        thread.start();
    }

    private void carry(Attempt<PushMessage> attempt, Instant until) throws InterruptedException {
        for (int i = 0; i < MOST_TRIES && clock.instant().isBefore(until); i++) {
            room.acquire();
            Attempt.Result result;
            try {
                result = attempt.go(clock.instant());
            } finally {
                room.release();
            }
            if (!(result instanceof Attempt.Result.Again)) {
                return;
            }
            Duration wait = Duration.between(clock.instant(), attempt.notBefore());
            Thread.sleep(wait.isNegative() ? Duration.ZERO : wait);
        }
    }

    /** It is tried again with the next news if it cannot be kept now. */
    private void end(Device device) {
        try {
            desk.ask(
                    CommandId.of(UUID.randomUUID()),
                    Sender.NAME,
                    new EndPush(device.person(), Optional.of(device.point())));
        } catch (LedgerUnavailable e) {
            LOG.warn("that a device is gone is not kept yet: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
