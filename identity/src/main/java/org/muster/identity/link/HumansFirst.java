package org.muster.identity.link;

import java.util.HashSet;
import java.util.Set;

/** Puts what people decided before all that is seen. */
final class HumansFirst {
    private final Workspace space;
    private final Clustering clustering;
    private final Set<Integer> conflicts = new HashSet<>();

    HumansFirst(
            Workspace space, Humans humans, Contradictions contradictions, Clustering clustering) {
        this.space = space;
        this.clustering = clustering;
        space.tellKnown(clustering);
        for (RowPair pair : humans.cannots()) {
            int a = space.find(pair.one());
            int b = space.find(pair.other());
            if (a >= 0 && b >= 0 && a != b) {
                contradictions.cannot(a, b);
            }
        }
        for (Humans.RowOfPerson one : humans.isNot()) {
            int row = space.find(one.row());
            for (int other : space.rowsOf(one.person())) {
                if (row >= 0 && row != other) {
                    contradictions.cannot(row, other);
                }
            }
        }
        for (RowPair pair : humans.musts()) {
            must(space.find(pair.one()), space.find(pair.other()));
        }
        for (Humans.RowOfPerson one : humans.is()) {
            int[] rows = space.rowsOf(one.person());
            must(space.find(one.row()), rows.length == 0 ? -1 : rows[0]);
        }
    }

    private void must(int a, int b) {
        boolean concerns = a >= 0 && b >= 0 && !(space.isKnown(a) && space.isKnown(b));
        if (concerns && !clustering.must(a, b)) {
            conflicts.add(space.isKnown(a) ? b : a);
            conflicts.add(space.isKnown(b) ? a : b);
        }
    }

    /** New rows of which it was said that they are two known persons. */
    Set<Integer> conflicts() {
        return conflicts;
    }
}
