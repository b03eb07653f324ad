package org.muster.planning.bep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Asks whether fractions of tours could fetch all loads within a time, by column generation. A no
 * is proven in whole numbers: at some prices all buses together earn less than the loads are worth.
 */
final class TourLp {
    private static final int MOST_NEW = 60;

    private final Search search;
    private final Network net;
    private final Ticks ticks;
    private final Set<Column> pool = new LinkedHashSet<>();
    private final SplittableRandom random = new SplittableRandom(7);

    TourLp(Search search, Network net, Ticks ticks) {
        this.search = search;
        this.net = net;
        this.ticks = ticks;
    }

    /** The same question about what is left of the instance; tours found so far are known. */
    TourLp about(Network rest) {
        TourLp lp = new TourLp(search, rest, ticks);
        lp.pool.addAll(pool);
        return lp;
    }

    Ticks ticks() {
        return ticks;
    }

    /** What came out for one time. */
    sealed interface Answer {
        /** No plan can end by then. */
        record No() implements Answer {}

        /** Fractions of tours can, perhaps, with the values at the tightest prices. */
        record Perhaps(Optional<TourValues> values) implements Answer {}

        /** The search ended first. */
        record Stopped() implements Answer {}
    }

    /**
     * Answers for a time.
     *
     * @param thorough whether to go on to the tightest prices when the answer is perhaps
     */
    Answer ask(long time, boolean thorough) {
        int budget = ticks.budget(time);
        Master master = new Master(net);
        pool.stream().filter(column -> column.ticks() <= budget).forEach(master::add);
        Optional<TourValues> tightest = Optional.empty();
        while (!search.isOver()) {
            master.solve(search::isOver);
            if (!thorough && master.buses() <= net.fleet + 1e-6) {
                return new Answer.Perhaps(tightest);
            }
            TourValues values = new TourValues(net, ticks, master.prices(), budget);
            if (values.slack() < 0) {
                return new Answer.No();
            }
            if (tightest.isEmpty() || values.slack() < tightest.get().slack()) {
                tightest = Optional.of(values);
            }
            if (!grow(master, values)) {
                return new Answer.Perhaps(tightest);
            }
        }
        return new Answer.Stopped();
    }

    /** The fractions of tours that fetch as much as can be fetched by a time; proves nothing. */
    List<Master.Share> fractions(long time) {
        int budget = ticks.budget(time);
        Master master = new Master(net);
        pool.stream().filter(column -> column.ticks() <= budget).forEach(master::add);
        boolean grown = true;
        while (grown && !search.isOver()) {
            master.solve(search::isOver);
            grown = grow(master, new TourValues(net, ticks, master.prices(), budget));
        }
        return master.shares();
    }

    private boolean grow(Master master, TourValues values) {
        List<Column> found = new ArrayList<>();
        for (int y = 0; y < net.yards; y++) {
            for (int p = 0; p < net.pickUps && net.buses[y] > 0; p++) {
                if (values.first(y, p) > master.busPrice(y) + 2) {
                    found.add(values.column(y, p, random));
                }
            }
        }
        boolean grown = false;
        int step = Math.max(1, found.size() / MOST_NEW);
        for (int at = 0; at < found.size(); at += step) {
            Column column = found.get(at);
            pool.add(column);
            grown |= master.add(column);
        }
        return grown;
    }

    /** Takes tours of a plan into the pool. */
    void learn(Fleet plan) {
        for (int bus = 0; bus < plan.trips.length; bus++) {
            if (plan.trips[bus] > 0) {
                int[] pickUps = Arrays.copyOf(plan.pickUp[bus], plan.trips[bus]);
                int[] shelters = Arrays.copyOf(plan.shelter[bus], plan.trips[bus]);
                int spent = ticks.out[plan.yard[bus]][pickUps[0]];
                for (int at = 0; at < pickUps.length; at++) {
                    spent += ticks.in[pickUps[at]][shelters[at]];
                    spent += at == 0 ? 0 : ticks.back[pickUps[at]][shelters[at - 1]];
                }
                pool.add(new Column(plan.yard[bus], pickUps, shelters, spent));
            }
        }
    }
}
