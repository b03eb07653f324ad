package org.muster.exercises.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.exercises.folder.LegRow;

/** How many had been carried after each leg: as published, and as the legs add up. */
final class Sums {
    private final List<LegRow> legs;
    private final List<Integer> counted = new ArrayList<>();

    Sums(List<LegRow> legs, List<Integer> souls) {
        this.legs = legs;
        int sum = 0;
        for (int onLeg : souls) {
            sum += onLeg;
            counted.add(sum);
        }
    }

    /** The first leg that had departed by then and after which the figure was the sum. */
    Optional<LegRow> find(Instant by, int figure) {
        for (int i = 0; i < legs.size(); i++) {
            LegRow leg = legs.get(i);
            boolean is = counted.get(i) == figure || leg.cumulativeSouls().orElse(-1) == figure;
            if (!leg.departed().isAfter(by) && is) {
                return Optional.of(leg);
            }
        }
        return Optional.empty();
    }

    /** All sums by a time, with their lines. */
    String tell(Instant by) {
        List<String> sums = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            LegRow leg = legs.get(i);
            if (!leg.departed().isAfter(by)) {
                sums.add(
                        leg.cumulativeSouls().orElse(counted.get(i))
                                + " after "
                                + leg.label()
                                + " (legs.csv line "
                                + leg.line()
                                + ")");
            }
        }
        return sums.isEmpty() ? "none had" : String.join(", ", sums);
    }
}
