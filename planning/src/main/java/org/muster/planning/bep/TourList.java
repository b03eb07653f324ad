package org.muster.planning.bep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists every tour that a plan ending by some time could hold. At the prices of a linear programme
 * a plan earns all that its loads are worth, so none of its tours may earn less than the best of
 * its yard by more than the slack: most tours do, and are never looked at. Of tours with the same
 * loads and shelters only the shortest is kept, since only loads and shelters decide which fit
 * together.
 */
final class TourList {
    /** So many trips still fit into the bytes of a {@link Pool}. */
    private static final int MOST_TRIPS = Byte.MAX_VALUE;

    private final Search search;
    private final Network net;
    private final Ticks ticks;
    private final TourValues values;
    private final long time;
    private final int most;
    private final long slack;
    private final List<Column> tours = new ArrayList<>();

    TourList(Search search, Network net, Ticks ticks, TourValues values, long time, int most) {
        this.search = search;
        this.net = net;
        this.ticks = ticks;
        this.values = values;
        this.time = time;
        this.most = most;
        this.slack = values.slack();
    }

    /** All of them, or nothing if there are too many. */
    Optional<List<Column>> find() {
        for (int y = 0; y < net.yards; y++) {
            if (net.buses[y] > 0 && !findFrom(y)) {
                return Optional.empty();
            }
        }
        return Optional.of(tours);
    }

    /** A tour that may go on: what it holds is how often it comes to each place. */
    private record Begun(
            @Nullable Begun before, int load, int last, long spent, long earned, short[] held) {}

    /** What begun tours must share for the shortest to stand for all. */
    private record Alike(short[] held, int last) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Alike alike
                    && last == alike.last
                    && Arrays.equals(held, alike.held);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(held) + last;
        }
    }

    private boolean findFrom(int yard) {
        long least = values.best(yard) - slack;
        Begun none = new Begun(null, -1, -1, 0, 0, new short[net.pickUps + net.shelters]);
        Collection<Begun> level = List.of(none);
        for (int trips = 0; !level.isEmpty(); trips++) {
            Map<Alike, Begun> next = new HashMap<>();
            for (Begun begun : level) {
                if (search.isMoot(time)
                        || next.size() + tours.size() > most
                        || trips >= MOST_TRIPS) {
                    return false;
                }
                extend(yard, begun, least, next);
            }
            keep(yard, next.values(), least);
            level = next.values();
        }
        return true;
    }

    private void extend(int yard, Begun begun, long least, Map<Alike, Begun> next) {
        for (int p = 0; p < net.pickUps; p++) {
            if (begun.held[p] >= net.loads[p]) {
                continue;
            }
            long there = begun.last < 0 ? net.out[yard][p] : net.across[p][begun.last];
            for (int s = 0; s < net.shelters; s++) {
                long spent = begun.spent + there + net.across[p][s];
                if (begun.held[net.pickUps + s] >= net.room[s] || spent > time) {
                    continue;
                }
                long earned = begun.earned + values.prices().load()[p] - values.prices().room()[s];
                if (earned + values.rest(s, ticks.budget(time - spent)) < least) {
                    continue;
                }
                short[] held = begun.held.clone();
                held[p]++;
                held[net.pickUps + s]++;
                next.merge(
                        new Alike(held, s),
                        new Begun(begun, p, s, spent, earned, held),
                        (a, b) -> a.spent <= b.spent ? a : b);
            }
        }
    }

    private void keep(int yard, Collection<Begun> level, long least) {
        Map<Alike, Begun> whole = new HashMap<>();
        for (Begun begun : level) {
            if (begun.earned >= least) {
                whole.merge(new Alike(begun.held, -1), begun, (a, b) -> a.spent <= b.spent ? a : b);
            }
        }
        whole.values().forEach(begun -> tours.add(column(yard, begun)));
    }

    private static Column column(int yard, Begun end) {
        int size = 0;
        for (Begun at = end; at.before != null; at = at.before) {
            size++;
        }
        int[] pickUps = new int[size];
        int[] shelters = new int[size];
        for (Begun at = end; at.before != null; at = at.before) {
            pickUps[--size] = at.load;
            shelters[size] = at.last;
        }
        return new Column(yard, pickUps, shelters, 0);
    }
}
