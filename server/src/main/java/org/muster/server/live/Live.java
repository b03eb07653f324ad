package org.muster.server.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.core.fact.OperationId;
import org.muster.ledger.desk.Desk;
import org.muster.server.host.Office;
import org.muster.server.host.Rolls;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The address where open pages listen. */
@RestController
final class Live {
    private final Office office;
    private final Rolls rolls;
    private final Map<OperationId, Channel> channels = new ConcurrentHashMap<>();

    Live(Office office, Rolls rolls) {
        this.office = office;
        this.rolls = rolls;
    }

    @GetMapping(path = "/o/{op}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@PathVariable String op) {
        Desk desk = find(op);
        return channels.computeIfAbsent(desk.operation(), id -> Channel.over(desk, rolls)).join();
    }

    /**
     * Listeners never end by themselves, and the web server would wait for them before it stops.
     */
    @EventListener(ContextClosedEvent.class)
    void close() {
        channels.values().forEach(Channel::close);
    }

    private Desk find(String op) {
        try {
            return office.find(new OperationId(op)).orElseThrow(() -> noSuch(op, null));
        } catch (IllegalArgumentException e) {
            throw noSuch(op, e);
        }
    }

    private static ResponseStatusException noSuch(
            String op, @org.jspecify.annotations.Nullable Throwable cause) {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is no operation " + op + " on this server.", cause);
    }
}
