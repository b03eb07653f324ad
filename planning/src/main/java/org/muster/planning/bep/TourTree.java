package org.muster.planning.bep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Chooses among listed tours those that together fetch every load once: branch and bound over
 * linear programmes, made tighter by cuts. It branches on how many of the tours come to two places
 * both, since that changes both sides. A branch is closed only where whole numbers prove that no
 * choice is left in it.
 */
final class TourTree {
    private static final int ROUNDS_AT_ROOT = 20;
    private static final int ROUNDS = 2;
    private static final double CLOSE = 1e-5;

    private final Search search;
    private final long time;
    private final Pool pool;
    private Optional<Fleet> found = Optional.empty();

    TourTree(Search search, long time, Network net, List<Column> tours) {
        this.search = search;
        this.time = time;
        this.pool = new Pool(net, tours);
    }

    /** What came out. */
    sealed interface Answer {
        /** These tours do it. */
        record Yes(Fleet plan) implements Answer {}

        /** No choice of these tours does. */
        record No() implements Answer {}

        /** The search ended first, or numbers were too rough to tell. */
        record Open() implements Answer {}
    }

    Answer choose() {
        int[] all = new int[pool.takes.length];
        Arrays.setAll(all, at -> at);
        boolean closed = branch(all, List.of(), ROUNDS_AT_ROOT);
        if (found.isPresent()) {
            return new Answer.Yes(found.get());
        }
        return closed ? new Answer.No() : new Answer.Open();
    }

    /** Whether nothing is left to look for below: closed, or found. */
    private boolean branch(int[] tours, List<Rule> given, int rounds) {
        List<Rule> rules = new ArrayList<>(given);
        int[] left = tours;
        for (int round = 0; !search.isMoot(time); round++) {

            Programme programme = new Programme(pool, left, rules, () -> search.isMoot(time));
            if (programme.slack() < 0) {
                return true;
            }
            left = programme.left();
            Programme.Taken taken = programme.taken();
            if (taken.isWhole() && isPlan(taken)) {
                return true;
            }
            List<Rule> cuts =
                    round < rounds || taken.isWhole()
                            ? new HalfCuts(pool, taken, left).find()
                            : List.of();
            if (cuts.isEmpty()) {
                return split(taken, left, rules);
            }
            rules.addAll(cuts);
        }
        return false;
    }

    private boolean split(Programme.Taken taken, int[] left, List<Rule> rules) {
        Optional<IntPredicate> chosen = mostFractional(taken);
        if (chosen.isEmpty()) {
            return false;
        }
        IntPredicate counted = chosen.get();
        int floor = (int) Math.floor(sum(taken, counted));
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule(left, tour -> counted.test(tour) ? -1 : 0, -floor - 1));
        boolean closed = branch(left, more, ROUNDS);
        if (found.isPresent()) {
            return true;
        }
        if (floor == 0) {
            int[] rest = Arrays.stream(left).filter(counted.negate()).toArray();
            return branch(rest, rules, ROUNDS) && closed;
        }
        List<Rule> fewer = new ArrayList<>(rules);
        fewer.add(rule(left, tour -> counted.test(tour) ? 1 : 0, floor));
        return branch(left, fewer, ROUNDS) && closed;
    }

    private Rule rule(int[] left, IntUnaryOperator amount, int most) {
        return Rule.of(pool.takes.length, left, amount, most);
    }

    private Optional<IntPredicate> mostFractional(Programme.Taken taken) {
        Optional<IntPredicate> best = Optional.empty();
        double most = CLOSE;
        for (int p = 0; p < pool.net.pickUps; p++) {
            for (int q = p; q < pool.rows; q++) {
                int one = p;
                int other = q;
                IntPredicate both = tour -> pool.isBoth(tour, one, other);
                double score = Programme.Taken.fraction(sum(taken, both));
                if (score > most) {
                    most = score;
                    best = Optional.of(both);
                }
            }
        }
        for (int at = 0; best.isEmpty() && at < taken.tours().length; at++) {
            int single = taken.tours()[at];
            if (Programme.Taken.fraction(taken.much()[at]) > CLOSE) {
                best = Optional.of(tour -> tour == single);
            }
        }
        return best;
    }

    private static double sum(Programme.Taken taken, IntPredicate counted) {
        double sum = 0;
        for (int at = 0; at < taken.tours().length; at++) {
            sum += counted.test(taken.tours()[at]) ? taken.much()[at] : 0;
        }
        return sum;
    }

    private boolean isPlan(Programme.Taken taken) {
        int[] sum = new int[pool.rows];
        for (int at = 0; at < taken.tours().length; at++) {
            for (int row = 0; row < pool.rows; row++) {
                sum[row] += pool.takes[taken.tours()[at]][row] * (int) Math.rint(taken.much()[at]);
            }
        }
        for (int row = 0; row < pool.rows; row++) {
            if (pool.isLoads(row) ? sum[row] != pool.limit[row] : sum[row] > pool.limit[row]) {
                return false;
            }
        }
        Fleet plan = new Fleet(pool.net);
        for (int at = 0; at < taken.tours().length; at++) {
            for (int times = (int) Math.rint(taken.much()[at]); times > 0; times--) {
                plan.take(pool.tours.get(taken.tours()[at]));
            }
        }
        found = Optional.of(plan);
        return true;
    }
}
