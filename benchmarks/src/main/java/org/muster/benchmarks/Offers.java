package org.muster.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.muster.benchmarks.offers.Play;
import org.muster.benchmarks.offers.Played;
import org.muster.benchmarks.offers.Policy;
import org.muster.benchmarks.offers.World;

/** Calling forward with a bounded risk beside exactly the seats and beside fixed percentages. */
final class Offers implements Measurement {
    private static final int FULL = 1_000;

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public String purpose() {
        return "offers of seats over invented histories: fill, and how often too many come";
    }

    @Override
    public void run(Setting setting) {
        int histories = Math.clamp(setting.size.persons() / 500, 4, FULL);
        Result exactly = play(setting, new Policy.ExactlyOnce(), histories);
        Result again = play(setting, share("exactly the seats", 1), histories);
        play(setting, share("130 % of the seats", 1.3), histories);
        play(setting, share("180 % of the seats", 1.8), histories);
        long start = System.nanoTime();
        Result ours = play(setting, bounded(5, Policy.BY_HAND), histories);
        double seconds = (System.nanoTime() - start) / 1e9;
        setting.report.figure(
                "fill above exactly the seats",
                ours.fill() - exactly.fill(),
                "points",
                new Aim.AtLeast(10));
        setting.report.figure(
                "fill above exactly the seats, offered again",
                ours.fill() - again.fill(),
                "points",
                new Aim.AtLeast(10));
        setting.report.figure("too many came", ours.overflow(), "% of legs", new Aim.AtMost(5));
        setting.report.told("a history of several legs, played", seconds / histories * 1e3, "ms");
        // it takes as much longer as it looks oftener
        for (int percent : List.of(5, 4)) {
            play(setting, bounded(percent, Policy.BY_ITSELF), Math.max(1, histories / 4));
        }
    }

    private static Policy share(String name, double share) {
        return new Policy.Share(name + ", offered again", share, Policy.BY_HAND);
    }

    private static Policy bounded(int percent, Duration every) {
        String name = "risk at most %d %%, looked at every %d minutes";
        return new Policy.Bounded(
                name.formatted(percent, every.toMinutes()), every, percent / 100.0);
    }

    /** In per cent. */
    private record Result(double fill, double overflow) {}

    private static Result play(Setting setting, Policy policy, int histories) {
        List<Played> legs =
                LongStream.range(0, histories)
                        .parallel()
                        .mapToObj(seed -> Play.all(new World(BigOperation.SEED + seed), policy))
                        .collect(ArrayList::new, List::addAll, List::addAll);
        double fill = legs.stream().mapToDouble(Played::fill).average().orElse(0) * 100;
        double overflow = legs.stream().filter(Played::overflow).count() * 100.0 / legs.size();
        String what = policy.name() + ", " + histories + " histories, " + legs.size() + " legs: ";
        setting.report.told(what + "fill", fill, "%");
        setting.report.told(policy.name() + ": too many came", overflow, "% of legs");
        return new Result(fill, overflow);
    }
}
