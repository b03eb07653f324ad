package org.muster.planning.model;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Somewhere that people are, gather, leave from or come to. Without hours it is always open. */
public sealed interface Place {
    String id();

    /** Where people live or are stranded; it has no limits of its own. */
    record Town(String id) implements Place {}

    /**
     * Where people gather for convoys.
     *
     * @param open its hours; empty: always
     * @param room how many may be there at once; empty: no limit
     */
    record RallyPoint(String id, List<Span> open, OptionalInt room) implements Place {
        public RallyPoint {
            open = List.copyOf(open);
        }
    }

    /**
     * An airport or a port, with its control centre.
     *
     * @param open when its gate processes people and its legs may depart; empty: always
     * @param room how many people may be there at once; empty: no limit
     * @param perHour how many people its gate processes in an hour; empty: no limit
     * @param parking how many aircraft or ships may be on the ground at once (MOG); empty: no limit
     * @param runway its length in metres; empty: not known, and then it limits nobody
     * @param fuel what it has to give to aircraft, in litres; empty: no limit
     */
    record Terminal(
            String id,
            List<Span> open,
            OptionalInt room,
            OptionalInt perHour,
            OptionalInt parking,
            OptionalInt runway,
            OptionalLong fuel)
            implements Place {
        public Terminal {
            open = List.copyOf(open);
        }
    }

    /**
     * Where people are safe.
     *
     * @param perDay how many it takes in on one day of UTC; empty: no limit
     * @param turnaround how long a carrier stays there before it can leave again
     */
    record Haven(String id, OptionalInt perDay, Duration turnaround) implements Place {}
}
