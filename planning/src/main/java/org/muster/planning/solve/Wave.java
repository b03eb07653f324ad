package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.muster.planning.model.Carrier.Fit;
import org.muster.planning.model.Room;

/**
 * Legs of one terminal to one haven, one soon after the other, that a linear bound takes for one
 * leg with all their room: whoever is in time for the last may leave as early as the first.
 */
record Wave(List<Departure> legs) {
    Wave {
        legs = List.copyOf(legs);
    }

    static List<Wave> of(List<Departure> legs, int most) {
        int size = Math.max(1, Math.ceilDiv(legs.size(), most));
        Map<List<String>, List<Departure>> open = new LinkedHashMap<>();
        List<Wave> waves = new ArrayList<>();
        for (Departure leg : legs) {
            List<String> line = List.of(leg.terminal(), leg.haven());
            List<Departure> wave = open.computeIfAbsent(line, key -> new ArrayList<>());
            wave.add(leg);
            if (wave.size() == size) {
                waves.add(new Wave(wave));
                open.remove(line);
            }
        }
        open.values().forEach(wave -> waves.add(new Wave(wave)));
        return waves.stream().sorted(Comparator.comparingInt(Wave::cutOff)).toList();
    }

    int cutOff() {
        return legs.getLast().cutOff();
    }

    /** The most that its legs leave free of something, each in the fit with the most of it. */
    long most(ToIntFunction<Room> what, ToIntFunction<Departure> taken) {
        long most = 0;
        for (Departure leg : legs) {
            int best = 0;
            for (Fit fit : leg.fits()) {
                best = Math.max(best, what.applyAsInt(fit.room()) - taken.applyAsInt(leg));
            }
            most += best;
        }
        return most;
    }

    /** The same of souls; nothing where a leg does not limit them. */
    OptionalInt souls(Draft kept) {
        int souls = 0;
        for (Departure leg : legs) {
            int best = 0;
            for (Fit fit : leg.fits()) {
                if (fit.room().souls().isEmpty()) {
                    return OptionalInt.empty();
                }
                best = Math.max(best, fit.room().souls().getAsInt() - kept.load(leg).souls());
            }
            souls += best;
        }
        return OptionalInt.of(souls);
    }

    Departure first() {
        return legs.getFirst();
    }
}
