package org.muster.identity.link;

import java.util.Arrays;
import java.util.List;

/**
 * Rows that linking may have to look at together: those that an edge, a household or a human
 * decision connects. What one component becomes depends on no other.
 */
final class Components {
    private final int[] leader;

    Components(Rows rows, Edges edges, Households households, List<RowPair> musts) {
        leader = new int[rows.size()];
        Arrays.setAll(leader, i -> i);
        for (int i = 0; i < edges.size(); i++) {
            join(edges.a(i), edges.b(i));
        }
        for (int household = 0; household < households.count(); household++) {
            for (int i = 1; i < households.size(household); i++) {
                join(households.member(household, 0), households.member(household, i));
            }
        }
        for (RowPair must : musts) {
            join(rows.get(must.one()), rows.get(must.other()));
        }
    }

    /** The part, of so many, that a row's component belongs to. */
    int part(int row, int parts) {
        return (int) Long.remainderUnsigned(Hashes.mix(find(row) + 1L), parts);
    }

    private void join(int one, int other) {
        int a = find(one);
        int b = find(other);
        leader[Math.max(a, b)] = Math.min(a, b);
    }

    private int find(int row) {
        int at = row;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
