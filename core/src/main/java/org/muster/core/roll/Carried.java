package org.muster.core.roll;

import java.util.List;
import java.util.Map;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Count;

/**
 * Those carried out of the country, as a tally of that rule counts them, with the number of its
 * facts instead of their ids. {@code byLegOf} has, for each nationality, how many of it are alive
 * on each leg, by the leg's label.
 */
public record Carried(
        Basis basis,
        int total,
        List<Count> byNationality,
        List<Count> byLeg,
        Map<String, Map<String, Integer>> byLegOf,
        int facts) {

    public Carried {
        byNationality = List.copyOf(byNationality);
        byLeg = List.copyOf(byLeg);
        byLegOf = Map.copyOf(byLegOf);
    }
}
