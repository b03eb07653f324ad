package org.muster.planning.solve;

import java.util.List;
import java.util.OptionalInt;
import org.muster.planning.model.Place;
import org.muster.planning.model.Place.RallyPoint;
import org.muster.planning.model.Place.Terminal;
import org.muster.planning.model.Problem;

/**
 * How many people are at each rally point and terminal, over time. Those who start there are there
 * until they leave; they always fit, and leave less room for who arrives.
 */
final class Halls {
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Registry<Integer> room = new Registry<>();
    private final Registry<Profile> present = new Registry<>();
    private final int end;

    Halls(Problem problem, Clock clock, List<Kind> kinds) {
        end = clock.periods() * clock.period();
        for (Place place : problem.places()) {
            OptionalInt limit =
                    switch (place) {
                        case RallyPoint point -> point.room();
                        case Terminal terminal -> terminal.room();
                        case Place.Town town -> OptionalInt.empty();
                        case Place.Haven haven -> OptionalInt.empty();
                    };
            if (limit.isPresent()) {
                room.put(place.id(), limit.getAsInt());
                present.put(place.id(), new Profile(clock));
            }
        }
        kinds.forEach(kind -> startsAt(kind.place(), kind.souls() * kind.count()));
    }

    private void startsAt(String place, int souls) {
        if (room.has(place)) {
            present.get(place).add(0, end, souls);
        }
    }

    /** How many more souls can arrive and stay that long. */
    int free(String place, int from, int to) {
        if (!room.has(place)) {
            return NO_LIMIT;
        }
        return Math.max(0, room.get(place) - present.get(place).most(from, Math.max(to, from + 1)));
    }

    void stay(String place, int from, int to, int souls) {
        if (room.has(place)) {
            present.get(place).add(from, Math.max(to, from + 1), souls);
        }
    }

    /** Souls that started there leave at this second, or (negative) do not after all. */
    void leave(String place, int at, int souls) {
        if (room.has(place)) {
            int whole = present.get(place).slotAfter(at);
            present.get(place).add(whole, end, -souls);
        }
    }
}
