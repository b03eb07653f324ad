package org.muster.server.host;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.muster.core.erasure.ErasureCommand.EraseNext;
import org.muster.core.erasure.RetentionErasure;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.Settings;
import org.muster.server.hub.HubPen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries out the erasure of everybody of an operation that two have decided, step by step. Nothing
 * is kept but what the ledger says: a server that is stopped in between goes on after its next
 * start, and of several only the one that writes does it.
 *
 * <p>Threads: one of its own.
 */
@Component
final class ErasureSteps {
    /** In whose name the steps are done; the facts of the two say on whose word. */
    static final UserId NAME = new UserId("retention");

    private static final long PAUSE_SECONDS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(ErasureSteps.class);

    /** Elsewhere facts come all the time, and looking for somebody left is not free. */
    private static final long REST_MILLIS = 500;

    private final Office office;
    private final Optional<HubPen> pen;
    private final boolean gate;
    private final Semaphore changes = new Semaphore(0);

    /** How many facts an operation had when nobody was left: it is looked at again with more. */
    private final Map<OperationId, Long> nobodyLeft = new HashMap<>();

    private final Thread worker;
    private volatile boolean open = true;

    ErasureSteps(Office office, Optional<HubPen> pen, Settings settings) {
        this.office = office;
        this.pen = pen;
        this.gate = settings.posting().isPresent();
        this.worker = Thread.ofVirtual().name("erasure-steps").unstarted(this::work);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!gate) {
            office.onDesk(desk -> desk.onChange(changes::release));
            worker.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        open = false;
        worker.interrupt();
    }

    private void work() {
        try {
            while (open) {
                office.list().forEach(this::tryOne);
                boolean unused = changes.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                Thread.sleep(REST_MILLIS);
                changes.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryOne(Desk desk) {
        try {
            carryOn(desk);
        } catch (LedgerUnavailable e) {
            LOG.info("nobody is erased just now: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the next of {} could not be erased", desk.operation(), e);
        }
    }

    /** Until nobody is left, somebody stops it, or the data are held. */
    private void carryOn(Desk desk) throws LedgerUnavailable, InterruptedException {
        if (Long.valueOf(desk.size()).equals(nobodyLeft.get(desk.operation()))) {
            return;
        }
        while (open && writes() && isUnderWay(desk)) {
            CommandId command = CommandId.of(UUID.randomUUID());
            Answer answer = desk.ask(command, NAME, new EraseNext(desk.operation()));
            if (answer instanceof Answer.Declined) {
                nobodyLeft.put(desk.operation(), desk.size());
                return;
            }
        }
    }

    private boolean writes() {
        return pen.isEmpty() || pen.get().isHeld();
    }

    private static boolean isUnderWay(Desk desk) {
        return RetentionErasure.of(desk.view(), desk.operation()).isUnderWay();
    }
}
