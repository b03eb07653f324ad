package org.muster.planning.simulate;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What is still to happen in a run, the earliest first. */
final class Clock {
    /** In which order things happen that happen at one moment. */
    enum Turn {
        /** People arrive, pass the gate, vehicles come free. */
        ARRIVE,
        /** People set out, by their own means or in convoys: whoever arrived just now is there. */
        SET_OUT,
        /** Doors shut: whoever passed just now is in time. */
        SHUT,
        /** A leg departs. */
        DEPART
    }

    private record Event(long time, Turn turn, long number, Runnable happens) {}

    private static final Comparator<Event> FIRST =
            Comparator.comparingLong(Event::time)
                    .thenComparing(Event::turn)
                    .thenComparingLong(Event::number);

    private final PriorityQueue<Event> events = new PriorityQueue<>(FIRST);
    private long now;
    private long number;

    Clock(long from) {
        this.now = from;
    }

    long now() {
        return now;
    }

    /** Never, where the time is never; at once, where it is past. */
    void at(long time, Turn turn, Runnable happens) {
        if (time != Hours.NEVER) {
            events.add(new Event(Math.max(now, time), turn, number++, happens));
        }
    }

    /** Lets the next thing happen; false when there is none. */
    boolean step() {
        Event event = events.poll();
        if (event == null) {
            return false;
        }
        now = event.time();
        event.happens().run();
        return true;
    }
}
