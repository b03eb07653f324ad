package org.muster.server.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
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
 * Tells other systems of each bulletin that was published, once, on the server that writes, and on
 * no gate. Nothing else ever leaves by it.
 *
 * <p>Threads: one for each system, so that none waits for another; any may ask.
 */
@Component
public final class Publisher {
    /** In whose name it is recorded that a system has a bulletin. */
    static final UserId NAME = new UserId("publisher");

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final Office office;
    private final Optional<HubPen> pen;
    private final Settings settings;
    private final Map<PublishTo, Postbox> boxes = new HashMap<>();
    private final List<Thread> workers;
    private volatile boolean running = true;

    Publisher(Office office, Optional<HubPen> pen, Settings settings) {
        this.office = office;
        this.pen = pen;
        this.settings = settings;
        settings.publishTo().forEach(to -> boxes.put(to, new Postbox(to, settings.clock())));
        this.workers =
                boxes.entrySet().stream()
                        .map(box ->
                                Thread.ofVirtual()
                                        .name("publisher-" + box.getKey().name())
                                        .unstarted(() -> work(box.getKey(), box.getValue())))
                        .toList();
    }

    /**
     * How far one bulletin is with one system.
     *
     * @param delivered when it took it
     * @param tries how often it was tried since this server was started
     * @param reason why the last attempt failed; empty while there was none
     * @param next when it is tried again
     */
    public record Post(
            String to,
            Optional<Instant> delivered,
            int tries,
            String reason,
            Optional<Instant> next) {}

    /** Of each system that is told of an operation's bulletins. */
    public List<Post> list(OperationId operation, View view, BulletinId id) {
        return settings.publishTo().stream()
                .filter(to -> to.operation().equals(operation))
                .map(to -> post(to, view, id))
                .toList();
    }

    private Post post(PublishTo to, View view, BulletinId id) {
        Optional<Instant> delivered = Bulletin.findDelivered(view, id, to.name());
        Optional<Postbox.Attempt> attempt =
                Optional.ofNullable(boxes.get(to)).flatMap(box -> box.find(id));
        return delivered.isPresent()
                ? new Post(to.name(), delivered, 0, "", Optional.empty())
                : new Post(
                        to.name(),
                        delivered,
                        attempt.map(Postbox.Attempt::made).orElse(0),
                        attempt.map(Postbox.Attempt::reason).orElse(""),
                        attempt.map(Postbox.Attempt::next));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.posting().isEmpty()) {
            workers.forEach(Thread::start);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        running = false;
        workers.forEach(Thread::interrupt);
        boxes.values().forEach(Postbox::close);
    }

    private void work(PublishTo to, Postbox box) {
        try {
            while (running) {
                look(to, box);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What goes wrong now must not end it for the next time. */
    private void look(PublishTo to, Postbox box) throws InterruptedException {
        Optional<Desk> desk = office.find(to.operation());
        if (desk.isPresent() && (pen.isEmpty() || pen.get().isHeld())) {
            try {
                box.look(desk.get());
            } catch (RuntimeException e) {
                LOG.error("{} could not be told of bulletins", to.name(), e);
            }
        }
    }
}
