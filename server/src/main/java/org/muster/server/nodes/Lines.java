package org.muster.server.nodes;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.server.Settings;
import org.muster.server.host.Office;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The lines to other nodes: to a gate's hub, to addresses that somebody gave, to what was found
 * nearby.
 *
 * <p>Threads: any.
 */
@Component
public final class Lines implements AutoCloseable {
    private final NodeDesks desks;
    private final Meeting meeting;
    private final Sightings sightings;
    private final Settings settings;
    private final Office office;
    private final Wire wire = new Wire();
    private final Map<String, Line> open = new ConcurrentHashMap<>();

    Lines(NodeDesks desks, Meeting meeting, Sightings sightings, Settings settings, Office office) {
        this.desks = desks;
        this.meeting = meeting;
        this.sightings = sightings;
        this.settings = settings;
        this.office = office;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        office.onDesk(desk -> desk.onChange(this::wake));
        settings.posting().ifPresent(posting -> posting.addresses().forEach(this::add));
        settings.peers().forEach(this::add);
    }

    /** Calls this address from now on; one that is called already stays as it is. */
    public void add(URI address) {
        open.computeIfAbsent(
                address.toString(),
                text -> {
                    Line line = new Line(text, desks, meeting, sightings, wire);
                    line.start();
                    return line;
                });
    }

    /** Calls it no more. */
    void remove(URI address) {
        Line line = open.remove(address.toString());
        if (line != null) {
            line.close();
        }
    }

    Wire wire() {
        return wire;
    }

    /** By address. */
    public List<Line> list() {
        return open.values().stream().sorted(Comparator.comparing(Line::address)).toList();
    }

    private void wake() {
        open.values().forEach(Line::wake);
    }

    @Override
    public void close() {
        open.values().forEach(Line::close);
        wire.close();
    }
}
