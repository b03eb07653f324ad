package org.muster.planning.offers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Parties of one group that have come equally far: they share a rate. */
record Cell(Standing standing, RateGroup group) {

    static Cell of(Called one) {
        return new Cell(one.standing(), one.party().group());
    }

    /** The sizes of the parties in each cell; none is empty. */
    static SequencedMap<Cell, List<Integer>> sizes(List<Called> called, Measure measure) {
        SequencedMap<Cell, List<Integer>> cells = new LinkedHashMap<>();
        for (Called one : called) {
            cells.computeIfAbsent(of(one), cell -> new ArrayList<>())
                    .add(measure.of(one.party().size()));
        }
        return cells;
    }
}
