package org.muster.planning.bep;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.muster.planning.engine.Engine;

/**
 * Proves how early the last arrival can be at all, and finds exact plans on the way. First by
 * fractions of tours, which raises the bound quickly; then time by time from the bound on, by
 * choosing among all tours that matter.
 */
final class TourBounds {
    /**
     * With more places than this only the simple bound is told: the programmes would be too large.
     */
    private static final int MOST_PLACES = 1_000;

    private static final int GRAINS = 20_000;
    private static final int MOST_TOURS = 100_000;

    /** With more buses than this, plans are looked for before proofs. */
    private static final int FEW = 12;

    private final Search search;
    private final Network net;
    private final TourLp lp;
    private final TourLp diving;
    private final SplittableRandom random = new SplittableRandom(52);

    TourBounds(Search search, Network net) {
        this.search = search;
        this.net = net;
        long longest = Math.max(1, search.objective());
        this.lp = new TourLp(search, net, Ticks.down(net, longest));
        this.diving = new TourLp(search, net, Ticks.up(net, longest));
    }

    void run() {
        search.raise(SimpleBound.of(net));
        if (search.isOver() || net.pickUps + net.shelters + net.yards > MOST_PLACES) {
            return;
        }
        lp.learn(search.best());
        diving.learn(search.best());
        halve();
        if (net.fleet > FEW) {
            dive();
        }
        climb();
        if (!search.isOver() && FleetModel.suits(search, net) && Engine.isThere()) {
            new FleetModel(search, net).run();
        }
        diveOn();
    }

    /** Finds the earliest time by which fractions of tours could fetch every load. */
    private void halve() {
        long perhaps = search.objective();
        while (perhaps - search.bound() >= grain() && !search.isOver()) {
            long low = search.bound();
            long time = low + (perhaps - low) / 2;
            switch (lp.ask(time, false)) {
                case TourLp.Answer.No no -> search.raise(time + 1);
                case TourLp.Answer.Perhaps may -> perhaps = time;
                case TourLp.Answer.Stopped stopped -> {
                    return;
                }
            }
            perhaps = Math.min(perhaps, search.objective());
        }
    }

    /** The least difference of times that is worth a question: one unit, unless units are tiny. */
    private long grain() {
        return Math.max(1, search.objective() / GRAINS);
    }

    /** Asks for whole tours, with wider steps as long as the answer is no. */
    private void climb() {
        long open = Long.MAX_VALUE / 2;
        long step = grain();
        while (!search.isOver()) {
            long last = Math.min(open - grain(), search.objective() - 1);
            if (search.bound() > last) {
                return;
            }
            long time = Math.min(search.bound() + step - 1, last);
            switch (whole(time)) {
                case TourTree.Answer.Yes yes -> {
                    search.offer(yes.plan());
                    step = grain();
                }
                case TourTree.Answer.No no -> {
                    search.raise(time + 1);
                    step *= 2;
                }
                case TourTree.Answer.Open unknown -> {
                    open = search.objective() <= time ? open : time;
                    step = grain();
                }
            }
        }
    }

    /** Looks for plans between the bound and the best one by diving, halving what is between. */
    private void dive() {
        long low = search.bound();
        while (!search.isOver() && low < search.objective()) {
            long time = (low + search.objective() - 1) / 2;
            dive(time);
            low = search.objective() <= time ? low : time + grain();
        }
    }

    /** Dives again and again, each time another way, until the search is over. */
    private void diveOn() {
        while (!search.isOver()) {
            long room = search.objective() - search.bound();
            dive(
                    search.objective()
                            - 1
                            - (long) (room * random.nextDouble() * random.nextDouble()));
        }
    }

    private void dive(long time) {
        Fleet plan = new Dive(search, net, diving, time, random.split()).plan();
        search.offer(plan);
        search.think(plan);
    }

    private TourTree.Answer whole(long time) {
        return switch (lp.ask(time, true)) {
            case TourLp.Answer.No no -> new TourTree.Answer.No();
            case TourLp.Answer.Stopped stopped -> new TourTree.Answer.Open();
            case TourLp.Answer.Perhaps perhaps -> among(time, perhaps.values().orElseThrow());
        };
    }

    private TourTree.Answer among(long time, TourValues values) {
        Optional<List<Column>> tours =
                new TourList(search, net, lp.ticks(), values, time, MOST_TOURS).find();
        return tours.isEmpty()
                ? new TourTree.Answer.Open()
                : new TourTree(search, time, net, tours.get()).choose();
    }
}
