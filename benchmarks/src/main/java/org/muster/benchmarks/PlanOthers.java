package org.muster.benchmarks;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.muster.benchmarks.SeatedParty.SeatedLeg;
import org.muster.planning.model.Leg;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Policy;
import org.muster.planning.model.Problem;
import org.muster.planning.model.Room;
import org.muster.planning.model.Threat;
import org.muster.planning.plan.Score;

/**
 * The plainest part of a plan, parties onto legs, beside the greedy planner and Timefold Community
 * with its defaults: the same parties, seats and cut-offs, the same time.
 */
final class PlanOthers implements Measurement {
    private static final long SEED = 20_210_814;
    private static final Instant NOW = Instant.parse("2021-08-14T00:00:00Z");

    @Override
    public String name() {
        return "plan-others";
    }

    @Override
    public String purpose() {
        return "parties onto legs beside a greedy planner and Timefold: left behind, exposure, gap";
    }

    @Override
    public void run(Setting setting) throws Exception {
        setting.forgetBig();
        boolean full = setting.size.persons() >= Size.FULL.persons();
        measure(setting, 300, 6, Duration.ofSeconds(full ? 30 : 2));
        if (full) {
            measure(setting, 3_500, 78, Duration.ofSeconds(60));
            measure(setting, 35_000, 780, Duration.ofSeconds(60));
        }
    }

    private static void measure(Setting setting, int parties, int legs, Duration limit) {
        Problem problem = problem(parties, legs);
        String what = "%,d parties, %,d legs, %d s".formatted(parties, legs, limit.toSeconds());
        Plans.Timed greedy = Plans.Timed.run(problem, Optional.empty(), Duration.ZERO);
        Plans.Timed muster = Plans.Timed.run(problem, Optional.empty(), limit);
        OptionalDouble bound = exposure(muster).bound();
        told(setting, what + ": greedy", left(greedy), exposure(greedy).value(), bound);
        told(setting, what + ": Muster", left(muster), exposure(muster).value(), bound);
        timefold(setting, what, problem, limit, bound);
    }

    private static void timefold(
            Setting setting, String what, Problem problem, Duration limit, OptionalDouble bound) {
        SeatPlan.Rules.endAt(minutes(problem.end()));
        SolverFactory<SeatPlan> factory =
                SolverFactory.create(
                        new SolverConfig()
                                .withSolutionClass(SeatPlan.class)
                                .withEntityClasses(SeatedParty.class)
                                .withConstraintProviderClass(SeatPlan.Rules.class)
                                .withTerminationSpentLimit(limit));
        SeatPlan solved = factory.buildSolver().solve(toSeats(problem));
        long left = 0;
        double exposure = 0;
        for (SeatedParty party : solved.getParties()) {
            SeatedLeg leg = party.getLeg();
            left += leg == null ? party.getSeats() : 0;
            exposure +=
                    party.getSeats()
                            * (leg == null ? minutes(problem.end()) : leg.departs())
                            / 60.0;
        }
        told(setting, what + ": Timefold", left, exposure, bound);
    }

    private static void told(
            Setting setting, String what, double left, double exposure, OptionalDouble bound) {
        setting.report.told(what + ", left behind", left, "people");
        setting.report.told(what + ", exposure", exposure, "hours");
        if (bound.isPresent() && bound.getAsDouble() > 0) {
            setting.report.figure(
                    what + ", above the bound",
                    100 * (exposure / bound.getAsDouble() - 1),
                    "%",
                    what.endsWith("Muster") ? new Aim.AtMost(1) : new Aim.Told());
        }
    }

    private static double left(Plans.Timed timed) {
        return timed.result().score().values().getFirst().value();
    }

    private static Score.Value exposure(Plans.Timed timed) {
        return timed.result().score().values().stream()
                .filter(value -> value.level() == Policy.Level.EXPOSURE)
                .findFirst()
                .orElseThrow();
    }

    private static SeatPlan toSeats(Problem problem) {
        return new SeatPlan(
                problem.legs().stream()
                        .map(leg ->
                                new SeatedLeg(
                                        leg.id(),
                                        minutes(leg.cutOff()),
                                        minutes(leg.departs()),
                                        leg.room().orElseThrow().seats()))
                        .toList(),
                problem.parties().stream()
                        .map(party ->
                                new SeatedParty(
                                        party.id(), party.load().seats(), minutes(party.ready())))
                        .toList());
    }

    private static int minutes(Instant moment) {
        return Math.toIntExact(Duration.between(NOW, moment).toMinutes());
    }

    /** Seats for about a tenth more than there are people; families of one to nine. */
    private static Problem problem(int parties, int legs) {
        SplittableRandom random = new SplittableRandom(SEED);
        int hours = Math.max(24, legs / 2);
        List<Party> made = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            int size = 1 + Math.min(8, (int) (-Math.log(1 - random.nextDouble()) * 3));
            made.add(party("p" + i, size, random.nextInt(hours * 3 / 4)));
        }
        int seats = made.stream().mapToInt(Party::souls).sum() * 11 / 10 / legs;
        List<Leg> flown = new ArrayList<>();
        for (int i = 0; i < legs; i++) {
            int departs = 6 * 60 + i * (hours - 6) * 60 / legs;
            flown.add(leg("L" + i, departs, seats / 2 + random.nextInt(seats)));
        }
        return new Problem(
                "parties onto legs",
                NOW,
                NOW.plus(Duration.ofHours(hours)),
                new Policy(
                        "bench",
                        List.of(new Policy.Priority("all", 1)),
                        Policy.FIRST_PLAN,
                        Duration.ofMinutes(30),
                        Duration.ZERO),
                Threat.EVEN,
                List.of(
                        new Place.Terminal(
                                "airport",
                                List.of(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalLong.empty()),
                        new Place.Haven("haven", OptionalInt.empty(), Duration.ZERO)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                flown,
                made);
    }

    private static Party party(String id, int size, int readyHours) {
        return new Party(
                id,
                Load.ofSeats(size),
                "all",
                "airport",
                NOW.plus(Duration.ofHours(readyHours)),
                OptionalDouble.empty(),
                List.of(),
                Map.of(),
                Optional.empty(),
                false);
    }

    private static Leg leg(String id, int departs, int seats) {
        Instant leaves = NOW.plus(Duration.ofMinutes(departs));
        return new Leg(
                id,
                "airport",
                "haven",
                leaves,
                leaves.plus(Duration.ofHours(4)),
                Optional.empty(),
                Optional.of(Room.ofSeats(seats)),
                Load.NONE,
                Duration.ofHours(1),
                Duration.ZERO,
                1,
                OptionalInt.empty(),
                true);
    }
}
