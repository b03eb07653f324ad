package org.muster.planning.simulate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.planning.simulate.Clock.Turn;
import org.muster.planning.simulate.Resource.Kind;

/** A place with its room and hours: who does not fit waits outside, first come, first in. */
final class Hall {
    final String id;
    final Hours hours;
    final Spot inside;
    final Spot outside;
    private final OptionalInt room;
    private final Clock clock;
    private final Waits waits;
    private final Map<Traveller, Runnable> queue = new LinkedHashMap<>();
    private long opens = Hours.NEVER;

    Hall(String id, Hours hours, OptionalInt room, Clock clock, Waits waits) {
        this.id = id;
        this.hours = hours;
        this.room = room;
        this.clock = clock;
        this.waits = waits;
        inside = new Spot("in " + id);
        outside = new Spot("outside " + id);
    }

    /** They are there already: they fit, whatever the room. */
    void begin(Traveller traveller) {
        traveller.move(inside);
    }

    /** Lets them in as soon as there is room. */
    void enter(Traveller traveller, Runnable then) {
        traveller.move(outside);
        queue.put(traveller, then);
        admit();
        if (queue.containsKey(traveller)) {
            boolean open = hours.next(clock.now()) == clock.now();
            traveller.waits(new Resource(open ? Kind.ROOM : Kind.OPENING, id), clock.now(), waits);
        }
    }

    /** Whoever stands outside can go as well. */
    void leave(Traveller traveller, Spot to) {
        queue.remove(traveller);
        traveller.move(to);
        admit();
    }

    private void admit() {
        while (!queue.isEmpty()) {
            long next = hours.next(clock.now());
            if (next > clock.now()) {
                openLater(next);
                return;
            }
            var entry = queue.entrySet().iterator().next();
            Traveller first = entry.getKey();
            if (inside.souls() + first.souls > room.orElse(Integer.MAX_VALUE)) {
                return;
            }
            queue.remove(first);
            first.move(inside);
            first.waits(Optional.empty(), clock.now(), waits);
            entry.getValue().run();
        }
    }

    private void openLater(long next) {
        if (next != opens) {
            opens = next;
            clock.at(next, Turn.ARRIVE, this::admit);
        }
    }
}
