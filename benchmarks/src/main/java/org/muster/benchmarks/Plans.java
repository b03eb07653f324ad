package org.muster.benchmarks;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.instances.Instances;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;
import org.muster.planning.plan.Score;
import org.muster.planning.solve.Planners;
import org.muster.planning.solve.Result;
import org.muster.planning.solve.Watch;

/**
 * Plans of the instances: how soon there is one, how far from the best it can be at most, and how
 * one is mended when a leg falls out. Every plan is checked.
 */
final class Plans implements Measurement {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String purpose() {
        return "plans of an evacuation: first one, proof, gap, repair after a cancelled leg";
    }

    @Override
    public void run(Setting setting) throws Exception {
        setting.forgetBig();
        boolean full = setting.size.persons() >= Size.FULL.persons();
        warm();
        niamey(setting);
        Problem kabul = Instances.getProblem(full ? "kabul" : "kabul-5000");
        Plan plan = kabul(setting, kabul, full ? MINUTE : Duration.ofSeconds(5));
        repair(setting, kabul, plan);
        if (full) {
            million(setting);
        }
    }

    /** Loads the engine, which is loaded once in a program's life. */
    private static void warm() {
        Planners.best(Duration.ofSeconds(5))
                .solve(Instances.getProblem("family-10"), Optional.empty(), Watch.NONE);
    }

    private static void niamey(Setting setting) {
        Timed timed = Timed.run(Instances.getProblem("niamey"), Optional.empty(), MINUTE);
        String proof = timed.result().proven() ? "proven best" : "NOT proven";
        setting.report.figure(
                "niamey, 1,000 people, 5 legs: " + proof,
                timed.last(),
                "s",
                new Aim.AtMost(timed.result().proven() ? 2 : 0));
    }

    private static Plan kabul(Setting setting, Problem problem, Duration limit) {
        Timed timed = Timed.run(problem, Optional.empty(), limit);
        String what =
                "%s, %,d people, %,d legs"
                        .formatted(problem.name(), problem.souls(), problem.legs().size());
        setting.report.figure(what + ": first plan", timed.first(), "s", new Aim.AtMost(5));
        for (Score.Value value : timed.result().score().values()) {
            told(setting, what, problem, value);
        }
        return timed.result().plan();
    }

    private static void told(Setting setting, String what, Problem problem, Score.Value value) {
        String level = value.level() + (value.priority().isEmpty() ? "" : " " + value.priority());
        value.gapAmong(problem.souls())
                .ifPresent(gap ->
                        setting.report.figure(
                                what + ": gap of " + level,
                                Math.min(100, 100 * gap),
                                "%",
                                value.level() == Level.COST ? new Aim.Told() : new Aim.AtMost(1)));
    }

    private static void repair(Setting setting, Problem problem, Plan plan) {
        String cancelled = plan.flights().get(plan.flights().size() / 2).leg();
        Problem changed =
                problem.withLegs(
                        problem.legs().stream()
                                .filter(leg -> !leg.id().equals(cancelled))
                                .toList());
        Timed timed = Timed.run(changed, Optional.of(plan), Duration.ofSeconds(10));
        setting.report.figure(
                "repair of a cancelled leg: first", timed.first(), "s", new Aim.AtMost(1));
        setting.report.figure("repair: end", timed.last(), "s", new Aim.AtMost(10.5));
        setting.report.figure(
                "repair: parties moved whose leg still flies",
                moved(plan, timed.result().plan(), cancelled),
                "",
                new Aim.AtMost(0));
    }

    private static long moved(Plan before, Plan after, String cancelled) {
        Map<String, String> now = new HashMap<>();
        after.bookings().forEach(booking -> now.put(booking.party(), booking.leg()));
        return before.bookings().stream()
                .filter(booking -> !booking.leg().equals(cancelled))
                .filter(booking -> !isSame(booking, now))
                .count();
    }

    private static boolean isSame(Booking booking, Map<String, String> now) {
        return booking.leg().equals(now.get(booking.party()));
    }

    private static void million(Setting setting) {
        Problem problem = Instances.getProblem("million");
        Timed timed = Timed.run(problem, Optional.empty(), Duration.ofSeconds(1));
        setting.report.figure(
                "a million people: first plan", timed.first(), "s", new Aim.AtMost(60));
        Runtime runtime = Runtime.getRuntime();
        setting.report.figure(
                "a million people: heap in use then",
                (runtime.totalMemory() - runtime.freeMemory()) / 1e9,
                "GB",
                new Aim.AtMost(4));
    }

    /** A search with the seconds until its first plan and until its end; its plan was checked. */
    record Timed(Result result, double first, double last) {
        static Timed run(Problem problem, Optional<Plan> current, Duration limit) {
            long start = System.nanoTime();
            double[] first = {-1};
            Watch watch =
                    new Watch() {
                        @Override
                        public void better(Result best) {
                            first[0] = first[0] < 0 ? since(start) : first[0];
                        }

                        @Override
                        public boolean stopped() {
                            return false;
                        }
                    };
            Result result = Planners.best(limit).solve(problem, current, watch);
            double last = since(start);
            var broken = PlanCheck.of(problem, result.plan()).broken();
            if (!broken.isEmpty()) {
                throw new IllegalStateException("the plan breaks a rule: " + broken.getFirst());
            }
            return new Timed(result, first[0], last);
        }

        private static double since(long start) {
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
