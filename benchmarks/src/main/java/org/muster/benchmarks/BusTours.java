package org.muster.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.muster.planning.bep.BusEvacuation;
import org.muster.planning.bep.BusInstances;
import org.muster.planning.bep.BusResult;
import org.muster.planning.bep.BusSolver;
import org.muster.planning.bep.GreedyTours;
import org.muster.planning.bep.TourChecker;

/**
 * The bus evacuation problem: how often the best plan is proven in time, and how far from the bound
 * large towns are, beside a dispatcher who sends whoever is free to the nearest load.
 */
final class BusTours implements Measurement {
    private static final int SMALL = 240;
    private static final int TOWNS = 3;
    private static final Duration SMALL_TIME = Duration.ofSeconds(10);
    private static final Duration TOWN_TIME = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "bep";
    }

    @Override
    public String purpose() {
        return "bus evacuation: how many instances are proven, the gap of towns, beside a greedy";
    }

    @Override
    public void run(Setting setting) {
        double share = Math.min(1, setting.size.persons() / (double) Size.FULL.persons());
        small(setting, share);
        towns(setting, share);
    }

    private static void small(Setting setting, double share) {
        int number = Math.max(3, (int) (SMALL * share));
        Solved solved = new Solved();
        for (int seed = 0; seed < number; seed++) {
            setting.progress.at("instances", seed, number);
            solved.solve(BusInstances.small(seed).make(seed), within(SMALL_TIME, share));
        }
        String what = number + " random instances, 2 to 10 buses, up to 40 loads: ";
        setting.report.figure(what + "proven", solved.proven(), "", new Aim.AtLeast(1));
        setting.report.told("the same: seconds, mean", solved.seconds(), "s");
        setting.report.told("the same: seconds, worst", solved.slowest(), "s");
        setting.report.told("the same: gap of those not proven, worst", solved.worstGap(), "%");
        setting.report.told("the same: the greedy's last arrival is later by", solved.later(), "%");
    }

    private static void towns(Setting setting, double share) {
        int number = share < 1 ? 1 : TOWNS;
        Solved solved = new Solved();
        for (int seed = 0; seed < number; seed++) {
            setting.progress.at("towns", seed, number);
            solved.solve(BusInstances.town(seed).make(seed), within(TOWN_TIME, share));
        }
        String what = number + " towns, 75 buses, 52 pick-ups, 12 shelters: ";
        setting.report.figure(what + "worst gap", solved.worstGap(), "%", new Aim.AtMost(2));
        setting.report.told("the same: the greedy's last arrival is later by", solved.later(), "%");
    }

    /** Short sizes get less time too, but enough to show that it works. */
    private static Duration within(Duration full, double share) {
        return share < 1 ? full.dividedBy(20) : full;
    }

    private static final class Solved {
        private final List<BusResult> results = new ArrayList<>();
        private final List<Double> later = new ArrayList<>();

        void solve(BusEvacuation problem, Duration time) {
            BusResult result =
                    BusSolver.solve(problem, time, new AtomicBoolean(), (best, bound, at) -> {});
            results.add(result);
            TourChecker clock = new TourChecker(problem);
            long greedy =
                    GreedyTours.of(problem).stream()
                            .mapToLong(tour -> clock.arrivals(tour).getLast())
                            .max()
                            .orElse(0);
            later.add(100.0 * (greedy - result.objective()) / result.objective());
        }

        double proven() {
            return results.stream().filter(BusResult::isProven).count() / (double) results.size();
        }

        double seconds() {
            return results.stream().mapToDouble(BusResult::seconds).average().orElseThrow();
        }

        double slowest() {
            return results.stream().mapToDouble(BusResult::seconds).max().orElseThrow();
        }

        double worstGap() {
            return results.stream().mapToDouble(one -> 100 * one.gap()).max().orElseThrow();
        }

        double later() {
            return later.stream().mapToDouble(one -> one).average().orElseThrow();
        }
    }
}
