package org.muster.server.live;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.ledger.desk.Desk;
import org.muster.server.host.Rolls;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Everybody who listens to one operation. A thread of its own tells them what changed, at most
 * twice a second, and sends a sign of life when nothing does; the desk's writer only leaves word.
 */
final class Channel implements AutoCloseable {
    private static final long PAUSE_MILLIS = 500;
    private static final long HEARTBEAT_SECONDS = 15;

    private final Desk desk;
    private final Rolls rolls;
    private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
    private final Semaphore changes = new Semaphore(0);
    private final Thread teller;
    private volatile boolean open = true;

    private Channel(Desk desk, Rolls rolls) {
        this.desk = desk;
        this.rolls = rolls;
        this.teller = Thread.ofVirtual().name("live-" + desk.operation()).unstarted(this::tell);
    }

    static Channel over(Desk desk, Rolls rolls) {
        Channel channel = new Channel(desk, rolls);
        desk.onChange(channel.changes::release);
        channel.teller.start();
        return channel;
    }

    /** What listeners are told: as of when, and how many are in each state. */
    record Change(Instant horizon, long facts, int persons, Map<AccountState, Integer> counts) {}

    SseEmitter join() {
        SseEmitter listener = new SseEmitter(0L);
        listener.onCompletion(() -> listeners.remove(listener));
        listener.onError(thrown -> listeners.remove(listener));
        listeners.add(listener);
        changes.release();
        return listener;
    }

    @Override
    public void close() {
        open = false;
        teller.interrupt();
        listeners.forEach(SseEmitter::complete);
    }

    private void tell() {
        try {
            while (open) {
                boolean changed = changes.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                changes.drainPermits();
                if (listeners.isEmpty()) {
                    continue;
                }
                if (changed) {
                    SseEmitter.SseEventBuilder event =
                            SseEmitter.event().name("change").data(change());
                    send(event);
                } else {
                    send(SseEmitter.event().comment("still here"));
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Change change() {
        Instant horizon = desk.horizon().instant();
        Balance balance = rolls.read(desk, (roll, view) -> roll.figures().balance());
        return new Change(horizon, desk.size(), balance.persons(), balance.counts());
    }

    private void send(SseEmitter.SseEventBuilder event) {
        var parts = event.build();
        for (SseEmitter listener : listeners) {
            try {
                listener.send(parts);
            } catch (IOException | IllegalStateException e) {
                // whoever has gone is told nothing any more
                listeners.remove(listener);
            }
        }
    }
}
