package org.muster.planning.bep;

/** Proves how early the last arrival can be at all. */
final class TourBounds {
    private final Search search;
    private final Network net;

    TourBounds(Search search, Network net) {
        this.search = search;
        this.net = net;
    }

    void run() {
        search.raise(SimpleBound.of(net));
        if (search.isOver()) {
            return;
        }
        TourLp lp = new TourLp(search, net, new Ticks(net, search.objective()));
        lp.learn(search.best());
        while (!search.isOver()) {
            long low = search.bound();
            long high = search.objective();
            if (low >= lpHigh(high)) {
                break;
            }
            long time = low + (Math.min(lpHigh(high), high) - low) / 2;
            switch (lp.ask(time, false)) {
                case TourLp.Answer.No no -> search.raise(time + 1);
                case TourLp.Answer.Perhaps perhaps -> perhapsAt = time;
                case TourLp.Answer.Stopped stopped -> {
                    return;
                }
            }
        }
    }

    private long perhapsAt = Long.MAX_VALUE;

    private long lpHigh(long high) {
        return Math.min(perhapsAt, high);
    }
}
