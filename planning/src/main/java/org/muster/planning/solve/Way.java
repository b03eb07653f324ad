package org.muster.planning.solve;

import java.util.List;
import org.muster.planning.model.Road;
import org.muster.planning.model.Road.Means;

/** Roads in order from a place to a terminal; none where people are there already. */
record Way(List<Road> roads) {
    static final Way NONE = new Way(List.of());

    boolean needsConvoy() {
        return roads.stream().anyMatch(road -> road.means() == Means.CONVOY);
    }
}
