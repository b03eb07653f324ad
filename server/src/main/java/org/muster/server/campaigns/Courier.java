package org.muster.server.campaigns;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.muster.core.campaign.CampaignCommand;
import org.muster.core.campaign.CampaignCommand.RecordAccepted;
import org.muster.core.campaign.CampaignCommand.RecordFailed;
import org.muster.core.campaign.CampaignFact.SendingAccepted;
import org.muster.core.campaign.Sending;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.ContactPoint;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.messaging.OutgoingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries sendings, each through as many attempts and contacts as it takes, and tells the desk how
 * that went.
 *
 * <p>Threads: any; each sending by one at a time.
 */
final class Courier {
    /** After so long without a line the next contact is tried, where there is one. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration URGENT_PATIENCE = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofMinutes(5);
    private static final Duration KEEP_TRYING = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Desk desk;
    private final OpenWays ways;
    private final OperationPlan plan;
    private final InstantSource clock;
    private final Correspondence sent;
    private final Listening listening;
    private final Optional<Beside> beside;
    private final Map<SendingId, Attempt<?>> attempts = new ConcurrentHashMap<>();
    private final Map<SendingId, Instant> resting = new ConcurrentHashMap<>();
    private volatile boolean running = true;

    Courier(
            Desk desk,
            OpenWays ways,
            OperationPlan plan,
            InstantSource clock,
            Correspondence sent,
            Listening listening,
            Optional<Beside> beside) {
        this.desk = desk;
        this.ways = ways;
        this.plan = plan;
        this.clock = clock;
        this.sent = sent;
        this.listening = listening;
        this.beside = beside;
    }

    /** Whether it may be tried just now. */
    boolean isDue(SendingId id, Instant now) {
        Attempt<?> attempt = attempts.get(id);
        Instant until = resting.get(id);
        return (attempt == null || attempt.isDue(now)) && (until == null || !now.isBefore(until));
    }

    /** How long until the next attempt that waits is due; empty where none waits. */
    Optional<Duration> untilNext(Instant now) {
        return attempts.values().stream()
                .map(Attempt::notBefore)
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder())
                .map(at -> Duration.between(now, at));
    }

    /** It cannot be tried for some minutes. */
    void rest(SendingId id) {
        resting.put(id, clock.instant().plus(REST));
    }

    void forget(Collection<SendingId> stopped) {
        if (!attempts.isEmpty() || !resting.isEmpty()) {
            stopped.forEach(attempts::remove);
            stopped.forEach(resting::remove);
        }
        beside.ifPresent(pushing -> pushing.forget(stopped));
    }

    /** From here on nothing new is begun, and nothing is waited for. */
    void end() {
        running = false;
    }

    void carry(Errand errand, Sending sending) throws InterruptedException {
        View view = desk.view();
        if (!isStillToSend(view, errand, sending)) {
            return;
        }
        int place = ((Sending.State.ToSend) sending.state()).place();
        Optional<String> useless = useless(view, errand, sending);
        if (useless.isPresent()) {
            failed(sending, place, useless.get());
            return;
        }
        Attempt<?> kept = attempts.get(sending.id());
        if (kept != null && kept.place() == place) {
            go(errand, sending, kept);
            return;
        }
        Letter letter = errand.letter(view, sending, plan);
        beside.filter(pushing -> place == 0 && !isPush(sending, place))
                .ifPresent(pushing -> pushing.tell(errand, sending, letter.language()));
        switch (route(errand, sending, place, letter)) {
            case OpenWays.Route.Open(Attempt<?> attempt) -> {
                attempts.put(sending.id(), attempt);
                go(errand, sending, attempt);
            }
            case OpenWays.Route.Closed(String reason) -> failed(sending, place, reason);
            case OpenWays.Route.Missing missing -> {
                // set up later, it goes out; where another contact can be reached, that one first
                if (hasOther(errand, sending, place, letter)) {
                    failed(sending, place, "no way out for it");
                } else {
                    rest(sending.id());
                }
            }
        }
    }

    private static boolean isPush(Sending sending, int place) {
        return sending.due().contacts().get(place).channel() == ContactPoint.Channel.PUSH;
    }

    private OpenWays.Route route(Errand errand, Sending sending, int place, Letter letter) {
        if (isPush(sending, place) && beside.isPresent()) {
            return beside.get()
                    .attempt(errand, sending, place, letter.language())
                    .<OpenWays.Route>map(OpenWays.Route.Open::new)
                    .orElseGet(() -> new OpenWays.Route.Closed("no device takes it any more"));
        }
        return ways.route(
                place,
                sending.due().contacts().get(place),
                new OutgoingId(sending.id().toString()),
                letter,
                errand.lastUse());
    }

    private boolean hasOther(Errand errand, Sending sending, int place, Letter letter) {
        return IntStream.range(place + 1, sending.due().contacts().size())
                .anyMatch(other ->
                        route(errand, sending, other, letter) instanceof OpenWays.Route.Open);
    }

    /** It may have been stopped, or another server sent it, since it was looked at. */
    private boolean isStillToSend(View view, Errand errand, Sending sending) {
        return running
                && errand.stands(view)
                && Sending.find(view, sending.id())
                        .filter(now -> now.state().equals(sending.state()))
                        .isPresent();
    }

    private Optional<String> useless(View view, Errand errand, Sending sending) {
        Instant now = clock.instant();
        return errand.findUseless(view, sending, now)
                .or(() ->
                        now.isAfter(errand.lastUse())
                                ? Optional.of("not sent for " + Errand.LONGEST.toHours() + " hours")
                                : Optional.empty());
    }

    private void go(Errand errand, Sending sending, Attempt<?> attempt)
            throws InterruptedException {
        Instant now = clock.instant();
        switch (attempt.go(now)) {
            case Attempt.Result.Taken(List<String> handles) -> taken(sending, attempt, handles);
            case Attempt.Result.Never(String reason) -> failed(sending, attempt.place(), reason);
            case Attempt.Result.Again(String reason) -> {
                LOG.debug("sending {} waits: {}", sending.id(), reason);
                Duration patience = errand.urgent() ? URGENT_PATIENCE : PATIENCE;
                Letter letter = errand.letter(desk.view(), sending, plan);
                if (now.isAfter(attempt.begun().plus(patience))
                        && hasOther(errand, sending, attempt.place(), letter)) {
                    failed(sending, attempt.place(), reason);
                }
            }
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
                        sending.due().findCampaign(),
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
                if (!running) {
                    return;
                }
                Thread.sleep(KEEP_TRYING);
            }
        }
    }
}
