package org.muster.server.campaigns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.operation.OperationState;
import org.muster.ledger.desk.Desk;
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
 * Sends what released campaigns have to send, on the server that writes, and on no gate. It keeps
 * nothing that the ledger does not say, so whoever writes next goes on where it was left; what was
 * under way when a server fell may then go out twice, and nothing is left out.
 *
 * <p>Threads: one that looks, and one for each sending under way.
 */
@Component
public final class Sender {
    /** In whose name what the ways out tell is recorded. */
    static final UserId NAME = new UserId("sender");

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final long REST_MILLIS = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Office office;
    private final Optional<HubPen> pen;
    private final Settings settings;
    private final PushKeys keys;
    private final Semaphore changes = new Semaphore(0);
    private final Map<OperationId, Outbox> open = new ConcurrentHashMap<>();
    private final Map<OperationId, Listening> aside = new ConcurrentHashMap<>();
    private final Map<OperationId, List<WayOut>> ways = new HashMap<>();
    private final Thread worker;
    private volatile boolean running = true;

    Sender(Office office, Optional<HubPen> pen, Settings settings, PushKeys keys) {
        this.keys = keys;
        this.office = office;
        this.pen = pen;
        this.settings = settings;
        settings.waysOut()
                .forEach(way ->
                        ways.computeIfAbsent(way.operation(), id -> new ArrayList<>()).add(way));
        this.worker = Thread.ofVirtual().name("sender").unstarted(this::work);
    }

    /**
     * How a way out is.
     *
     * @param up whether its line stands, as far as this server knows: only the one that writes has
     *     lines
     */
    public record State(WayOut way, boolean up) {}

    /** The ways out of an operation; empty where nothing can be sent. */
    public List<State> list(OperationId operation) {
        Outbox outbox = open.get(operation);
        return ways.getOrDefault(operation, List.of()).stream()
                .map(way ->
                        new State(
                                way,
                                !(way instanceof WayOut.Sms) || outbox != null && outbox.isUp()))
                .toList();
    }

    /**
     * Who takes what comes back for an operation; empty where it is not open. A server that does
     * not write takes it too, and hands it over.
     */
    Optional<Listening> findListening(Desk desk) {
        Outbox outbox = open.get(desk.operation());
        return outbox != null
                ? Optional.of(outbox.listening())
                : OperationState.find(desk.view(), desk.operation())
                        .map(state ->
                                aside.computeIfAbsent(
                                        desk.operation(), id -> listening(desk, state)));
    }

    private static Listening listening(Desk desk, OperationState state) {
        Numbers numbers = Numbers.of(state.plan().country());
        return new Listening(desk, numbers, new Correspondence(numbers));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.posting().isEmpty() && !ways.isEmpty()) {
            office.onDesk(desk -> desk.onChange(changes::release));
            worker.start();
        }
    }

    /** What is under way is finished; the rest waits for the next start. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        running = false;
        worker.interrupt();
        open.values().forEach(Outbox::close);
    }

    private void work() {
        try {
            while (running) {
                Duration pause = PAUSE;
                for (Desk desk : office.list()) {
                    Duration next = tryOne(desk);
                    pause = next.compareTo(pause) < 0 ? next : pause;
                }
                Thread.sleep(Math.min(REST_MILLIS, pause.toMillis()));
                boolean unused = changes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                changes.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Says when to look again at the latest. What goes wrong with one operation must not end it for
     * the others, nor for the next time.
     */
    private Duration tryOne(Desk desk) {
        try {
            if (!ways.containsKey(desk.operation())) {
                return PAUSE;
            }
            if (pen.isPresent() && !pen.get().isHeld()) {
                giveUp(desk.operation());
                return PAUSE;
            }
            return outbox(desk).map(Outbox::look).orElse(PAUSE);
        } catch (RuntimeException e) {
            LOG.error("what {} has to send could not be looked at", desk.operation(), e);
            return PAUSE;
        }
    }

    /** Another server writes now: the line is its, and so are replies. */
    private void giveUp(OperationId operation) {
        Outbox outbox = open.remove(operation);
        if (outbox != null) {
            outbox.close();
        }
    }

    private Optional<Outbox> outbox(Desk desk) {
        return OperationState.find(desk.view(), desk.operation())
                .map(state ->
                        open.computeIfAbsent(
                                desk.operation(),
                                id ->
                                        Outbox.open(
                                                desk,
                                                ways.getOrDefault(id, List.of()),
                                                state.plan(),
                                                settings.clock(),
                                                keys,
                                                changes::release)));
    }
}
