package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Whether every leg in every fit limits how many souls it takes. */
    boolean limitsSouls() {
        return legs.stream()
                .flatMap(leg -> leg.fits().stream())
                .allMatch(fit -> fit.room().souls().isPresent());
    }

    Departure first() {
        return legs.getFirst();
    }
}
