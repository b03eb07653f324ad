package org.muster.server.offers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.movement.CallForwardPlan;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.operation.OperationState;
import org.muster.core.operation.Phase;
import org.muster.core.request.RequestCommand.CallParty;
import org.muster.core.request.RequestFact.SeatOffered;
import org.muster.core.request.RequestRefusal;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.planning.offers.Choice;
import org.muster.server.Settings;
import org.muster.server.host.Office;
import org.muster.server.hub.HubPen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Offers seats that come free to the next parties, on legs where somebody switched that on and sent
 * the first wave. Looks at once when it starts, when facts come, and now and then for offers that
 * ran out. Of several servers only the one that writes does it, and no gate.
 *
 * <p>Nothing is kept but what the ledger says, so whoever writes next goes on where it was left.
 * Each command names how many offers the leg had had when it was decided, and is refused where
 * others were made since: neither a server that was frozen in between, nor an officer who calls
 * people in the same moment, can make two offers of one or call more than was reckoned.
 *
 * <p>Threads: one of its own.
 */
@Component
final class AutomaticOffers {
    /** Whose name the offers bear. */
    static final UserId NAME = new UserId("call-forward");

    private static final long PAUSE_SECONDS = 10;

    /** In a busy hour facts come all the time, and reckoning is not free. */
    private static final long REST_MILLIS = 500;

    private static final long FORGET_NANOS = TimeUnit.MINUTES.toNanos(1);

    private static final Logger LOG = LoggerFactory.getLogger(AutomaticOffers.class);

    private final Office office;
    private final Optional<HubPen> pen;
    private final boolean gate;
    private final CallForwardDesk callForward;
    private final Semaphore changes = new Semaphore(0);
    private final Map<CommandId, Long> refused = new HashMap<>();
    private final Map<LegId, Integer> seen = new HashMap<>();
    private final Thread worker;
    private volatile boolean open = true;

    AutomaticOffers(
            Office office, Optional<HubPen> pen, Settings settings, CallForwardDesk callForward) {
        this.office = office;
        this.pen = pen;
        this.gate = settings.posting().isPresent();
        this.callForward = callForward;
        this.worker = Thread.ofVirtual().name("automatic-offers").unstarted(this::work);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!gate) {
            office.onDesk(desk -> desk.onChange(changes::release));
            worker.start();
        }
    }

    /** What is being offered is finished; the rest waits for the next start. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open = false;
        worker.interrupt();
    }

    private void work() {
        try {
            while (open) {
                office.list().forEach(this::tryOne);
                Thread.sleep(REST_MILLIS);
                boolean unused = changes.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                changes.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What goes wrong with one operation must not end it for the others, nor for the next time. */
    private void tryOne(Desk desk) {
        try {
            if (writes() && isOpen(desk)) {
                look(desk);
            }
        } catch (LedgerUnavailable e) {
            LOG.info("no offers by themselves just now: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the next offers of {} could not be made", desk.operation(), e);
        }
    }

    private boolean writes() {
        return pen.isEmpty() || pen.get().isHeld();
    }

    private static boolean isOpen(Desk desk) {
        return OperationState.find(desk.view(), desk.operation())
                .filter(state -> state.phase() != Phase.CLOSED)
                .isPresent();
    }

    private void look(Desk desk) throws LedgerUnavailable, InterruptedException {
        View view = desk.view();
        for (LegId id : view.legs().filter(leg -> isSwitchedOn(view, leg)).toList()) {
            Optional<LegDesk> leg = callForward.find(desk, id);
            if (leg.flatMap(LegDesk::reckoned).isPresent() && standsStill(leg.get())) {
                offer(desk, leg.get(), leg.get().reckoned().get().proposal().listCalled());
            }
        }
    }

    /** Whether nobody is sending a wave by hand just now: the rest of it is to come yet. */
    private boolean standsStill(LegDesk leg) {
        int made = leg.offers().made();
        Integer before = seen.put(leg.leg().id(), made);
        if (before == null || before != made) {
            changes.release();
            return false;
        }
        return true;
    }

    private static boolean isSwitchedOn(View view, LegId id) {
        return CallForwardPlan.find(view, id).filter(CallForwardPlan::automatic).isPresent()
                && view.history(id).findLast(SeatOffered.class).isPresent()
                && Leg.find(view, id)
                        .filter(leg -> leg.state() instanceof LegState.Open)
                        .isPresent();
    }

    private void offer(Desk desk, LegDesk leg, List<Choice> called)
            throws LedgerUnavailable, InterruptedException {
        LegId id = leg.leg().id();
        int made = leg.offers().made();
        for (Choice choice : called) {
            RequestId request = RequestId.parse(choice.party().id());
            CommandId command = commandId(desk.operation(), id, request, made);
            if (!open || !writes() || !isSwitchedOn(desk.view(), id)) {
                return;
            }
            if (wasRefused(command)) {
                continue;
            }
            Instant expires = choice.expires().orElseThrow();
            CallParty what = new CallParty(request, id, expires, OptionalInt.of(made));
            switch (desk.ask(command, NAME, what)) {
                case Answer.Done done -> seen.put(id, ++made);
                case Answer.Declined declined when hasChanged(declined) -> {
                    changes.release();
                    return; // what this rests on is over
                }
                case Answer.Declined declined -> refused.put(command, System.nanoTime());
            }
        }
    }

    private static boolean hasChanged(Answer.Declined declined) {
        String code = RequestRefusal.OFFERS_CHANGED.text().code();
        return declined.reasons().stream()
                .anyMatch(reason -> reason.rule().text().code().equals(code));
    }

    /** What was refused is not tried again at every change; the desk shows that party with why. */
    private boolean wasRefused(CommandId command) {
        refused.values().removeIf(at -> System.nanoTime() - at > FORGET_NANOS);
        return refused.containsKey(command);
    }

    private static CommandId commandId(
            OperationId operation, LegId leg, RequestId request, int made) {
        String what = "automatic offer " + operation + " " + leg + " " + request + " " + made;
        return CommandId.of(UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)));
    }
}
