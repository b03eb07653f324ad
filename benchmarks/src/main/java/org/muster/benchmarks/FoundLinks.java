package org.muster.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muster.testkit.lists.ListRow;

/**
 * The links that another program found above its cut, made persons as its users would: where no
 * list has anybody twice, a row keeps its best partner on each other list, if it is that one's best
 * too; then what hangs together is one person. Several threads may add.
 */
final class FoundLinks {
    private final List<ListRow> rows;
    private final boolean apart;
    private final List<Found> all = new ArrayList<>();

    private record Found(int a, int b, double score) {}

    /** A row, and a list on which it has a partner. */
    private record Place(int row, String source) {}

    FoundLinks(List<ListRow> rows, boolean apart) {
        this.rows = rows;
        this.apart = apart;
    }

    synchronized void add(int one, int other, double score) {
        if (!apart || !source(one).equals(source(other))) {
            all.add(new Found(Math.min(one, other), Math.max(one, other), score));
        }
    }

    /** For each row the number of its person. */
    synchronized int[] persons() {
        PairQuality.Linked linked = new PairQuality.Linked(rows.size());
        Map<Place, Found> best = new HashMap<>();
        for (Found link : all) {
            best.merge(new Place(link.a(), source(link.b())), link, FoundLinks::better);
            best.merge(new Place(link.b(), source(link.a())), link, FoundLinks::better);
        }
        for (Found link : all) {
            boolean mutual =
                    link.equals(best.get(new Place(link.a(), source(link.b()))))
                            && link.equals(best.get(new Place(link.b(), source(link.a()))));
            if (!apart || mutual) {
                linked.join(link.a(), link.b());
            }
        }
        return linked.persons();
    }

    private static Found better(Found one, Found other) {
        int score = Double.compare(one.score(), other.score());
        int pair = Long.compare((long) one.a() << 32 | one.b(), (long) other.a() << 32 | other.b());
        return score != 0 ? (score > 0 ? one : other) : (pair <= 0 ? one : other);
    }

    private String source(int row) {
        return rows.get(row).source();
    }
}
