package org.muster.planning.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.muster.planning.simulate.Outcome.Left;
import org.muster.planning.simulate.Outcome.LeftBy;
import org.muster.planning.simulate.Outcome.LegOutcome;
import org.muster.planning.simulate.Outcome.Shortage;
import org.muster.planning.simulate.Resource.Kind;
import org.muster.planning.simulate.Run.Sailed;
import org.muster.planning.simulate.Scene.Flown;
import org.muster.planning.simulate.Waits.Waited;

/** Puts many runs together. */
final class Summary {
    private final Scene scene;
    private final List<Run> runs;

    private Summary(Scene scene, List<Run> runs) {
        this.scene = scene;
        this.runs = runs;
    }

    static Outcome of(Scene scene, Assumptions assumptions, List<Run> runs, int asked, long seed) {
        return new Summary(scene, runs).outcome(assumptions, asked, seed);
    }

    private Outcome outcome(Assumptions assumptions, int asked, long seed) {
        Map<Resource, Waited> waits = waits();
        List<Run> some = runs.stream().filter(run -> run.finish().isPresent()).toList();
        return new Outcome(
                runs.size(),
                asked,
                seed,
                scene.from(),
                1 - some.size() / (double) Math.max(1, runs.size()),
                spread(some, run -> hours(run)),
                spread(runs, Run::out),
                spread(runs, Run::outByDeadline),
                spread(runs, run -> run.left().values().stream().mapToLong(n -> n).sum()),
                Arrays.stream(Left.values())
                        .map(why -> new LeftBy(why, spread(runs, r -> r.left().get(why)).mean()))
                        .toList(),
                scene.leftByPlan(),
                legs(),
                shortages(waits, kind -> kind != Kind.PLAN),
                shortages(waits, kind -> kind == Kind.PLAN),
                assumptions);
    }

    private double hours(Run run) {
        return inHours(Duration.between(scene.from(), run.finish().orElseThrow()));
    }

    private static double inHours(Duration time) {
        return time.toMillis() / 3_600_000.0;
    }

    private static Spread spread(List<Run> runs, ToDoubleFunction<Run> value) {
        return Spread.of(runs.stream().mapToDouble(value).toArray());
    }

    private List<LegOutcome> legs() {
        int[] planned = new int[scene.flights().size()];
        scene.booked().forEach(one -> planned[one.leg().number()] += one.party().souls());
        List<LegOutcome> legs = new ArrayList<>();
        for (Flown flown : scene.flights()) {
            int number = flown.number();
            List<Run> flew =
                    runs.stream()
                            .filter(run -> run.legs().get(number).departed().isPresent())
                            .toList();
            legs.add(
                    new LegOutcome(
                            flown.leg().id(),
                            planned[number],
                            flew.size() / (double) Math.max(1, runs.size()),
                            spread(runs, run -> run.legs().get(number).souls()),
                            spread(flew, run -> run.legs().get(number).fill()),
                            spread(flew, run -> late(flown, run.legs().get(number))),
                            turnedAway(number)));
        }
        return legs;
    }

    private double turnedAway(int leg) {
        long some = runs.stream().filter(run -> run.legs().get(leg).turnedAway() > 0).count();
        return some / (double) Math.max(1, runs.size());
    }

    private static double late(Flown flown, Sailed sailed) {
        return inHours(Duration.between(flown.leg().departs(), sailed.departed().orElseThrow()));
    }

    private Map<Resource, Waited> waits() {
        Map<Resource, Waited> sums = new HashMap<>();
        for (Run run : runs) {
            run.waits()
                    .forEach((resource, waited) ->
                            sums.merge(
                                    resource,
                                    waited,
                                    (a, b) ->
                                            new Waited(
                                                    a.personHours() + b.personHours(),
                                                    a.longestHours() + b.longestHours())));
        }
        sums.replaceAll((resource, sum) ->
                new Waited(sum.personHours() / runs.size(), sum.longestHours() / runs.size()));
        return sums;
    }

    private static List<Shortage> shortages(Map<Resource, Waited> waits, Predicate<Kind> which) {
        List<Map.Entry<Resource, Waited>> called =
                waits.entrySet().stream()
                        .filter(one -> which.test(one.getKey().kind()))
                        .sorted(
                                Comparator.<Map.Entry<Resource, Waited>>comparingDouble(
                                                one -> -one.getValue().personHours())
                                        .thenComparing(one -> one.getKey().kind())
                                        .thenComparing(one -> one.getKey().where()))
                        .toList();
        double all = called.stream().mapToDouble(one -> one.getValue().personHours()).sum();
        return called.stream()
                .map(one ->
                        new Shortage(
                                one.getKey(),
                                one.getValue().personHours(),
                                one.getValue().personHours() / Math.max(1e-12, all),
                                one.getValue().longestHours()))
                .toList();
    }
}
