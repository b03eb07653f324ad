package org.muster.server.offers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestFact.SeatOffered;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.planning.offers.Choice;
import org.muster.server.Settings;
import org.muster.server.host.Office;
import org.muster.server.hub.HubPen;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Offers seats that come free to the next parties, on legs where somebody switched that on and sent
 * the first wave. Looks when facts come, and now and then for offers that ran out. Of several
 * servers only the one that writes does it, and no gate. Each offer's command has an id made from
 * the leg, the party and how many offers that party had before, so that two servers, or a restart
 * in between, cannot make it twice.
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

    private static final int MOST_REMEMBERED = 10_000;

    private final Office office;
    private final Optional<HubPen> pen;
    private final boolean gate;
    private final CallForwardDesk callForward;
    private final Semaphore changes = new Semaphore(0);
    private final Set<CommandId> refused = ConcurrentHashMap.newKeySet();
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
                boolean unused = changes.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                changes.drainPermits();
                for (Desk desk : office.list()) {
                    if (writes() && isOpen(desk)) {
                        look(desk);
                    }
                }
                Thread.sleep(REST_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

    private void look(Desk desk) throws InterruptedException {
        View view = desk.view();
        List<LegId> legs = view.legs().filter(leg -> isSwitchedOn(view, leg)).toList();
        for (LegId leg : legs) {
            Optional<LegDesk> found = callForward.find(desk, leg);
            if (found.flatMap(LegDesk::reckoned).isPresent()) {
                offer(desk, leg, found.get().reckoned().get().proposal().listCalled());
            }
        }
    }

    private static boolean isSwitchedOn(View view, LegId id) {
        return CallForwardPlan.find(view, id).filter(CallForwardPlan::automatic).isPresent()
                && view.history(id).findLast(SeatOffered.class).isPresent()
                && Leg.find(view, id)
                        .filter(leg -> leg.state() instanceof LegState.Open)
                        .isPresent();
    }

    private void offer(Desk desk, LegId leg, List<Choice> called) throws InterruptedException {
        for (Choice choice : called) {
            RequestId request = RequestId.parse(choice.party().id());
            CommandId id = commandId(desk.operation(), leg, request, before(desk.view(), request));
            if (!open || refused.contains(id)) {
                continue;
            }
            OfferSeat what = new OfferSeat(request, leg, choice.expires().orElseThrow());
            try {
                if (desk.ask(id, NAME, what) instanceof Answer.Declined) {
                    remember(id);
                }
            } catch (LedgerUnavailable e) {
                return; // looked at again after the pause, with the same ids
            }
        }
    }

    /** What was refused once is not tried again and again; the desk shows that party with why. */
    private void remember(CommandId id) {
        if (refused.size() >= MOST_REMEMBERED) {
            refused.clear();
        }
        refused.add(id);
    }

    private static int before(View view, RequestId request) {
        return (int)
                view.history(request).stream()
                        .filter(recorded -> recorded.fact() instanceof SeatOffered)
                        .count();
    }

    private static CommandId commandId(
            OperationId operation, LegId leg, RequestId request, int before) {
        String what = "automatic offer " + operation + " " + leg + " " + request + " " + before;
        return CommandId.of(UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)));
    }
}
