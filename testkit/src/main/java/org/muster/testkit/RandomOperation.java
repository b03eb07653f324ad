package org.muster.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.core.closing.ClosingCommand.SetRetention;
import org.muster.core.erasure.ErasureCommand.ApproveRetentionErasure;
import org.muster.core.erasure.ErasureCommand.AskRetentionErasure;
import org.muster.core.erasure.ErasureCommand.EraseNext;
import org.muster.core.erasure.ErasureCommand.StopRetentionErasure;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationCommand.ChangePhase;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.operation.Phase;
import org.muster.core.register.Nationality;

/**
 * A whole operation that never was, out of a seed: several nodes, many commands, a clock that goes
 * on. Together, the nodes share what they know at every step; apart, each knows only its own facts
 * until they meet now and then, so that they contradict each other as real gates do.
 */
public final class RandomOperation {
    private static final int KEPT_TO_THE_END = 8;

    public static final OperationId ID = new OperationId("drawn-up");
    public static final Instant START = Instant.parse("2023-08-01T06:00:00Z");

    private static final int NODES = 3;

    private final Random random;
    private final FakeClock clock = new FakeClock(START);
    private final List<Station> stations = new ArrayList<>();
    private final RandomCommands commands;
    private final boolean together;
    private final Watcher watcher;
    private int given;

    private RandomOperation(long seed, boolean together, Watcher watcher) {
        this.random = new Random(seed);
        this.together = together;
        this.watcher = watcher;
        this.commands = new RandomCommands(ID, random);
        SeededIds ids = new SeededIds(seed);
        Operation shared = new Operation();
        for (int i = 0; i < NODES; i++) {
            Operation own = together ? shared : new Operation();
            stations.add(new Station(new NodeId("node-" + i), own, clock, ids));
        }
    }

    /** Sees each command and what became of it. */
    @FunctionalInterface
    public interface Watcher {
        /** The two views are what the deciding node knew before and knows after. */
        void decided(View before, View after, UserId by, Command command, Decision decision);
    }

    /** What the nodes recorded, each in its own order. */
    public record Result(List<Recorded> facts) {
        public Result {
            facts = List.copyOf(facts);
        }

        /** All of it in one operation. */
        public Operation merged() {
            Operation operation = new Operation();
            facts.forEach(operation::apply);
            return operation;
        }

        public Set<Class<? extends Fact>> types() {
            return facts.stream().map(one -> one.fact().getClass()).collect(Collectors.toSet());
        }

        /** The moment of the last fact. */
        public Instant end() {
            return facts.stream()
                    .map(one -> one.stamp().instant())
                    .max(Instant::compareTo)
                    .orElse(START);
        }
    }

    public static Result together(long seed, int steps) {
        return together(seed, steps, (before, after, by, command, decision) -> {});
    }

    public static Result together(long seed, int steps, Watcher watcher) {
        RandomOperation operation = new RandomOperation(seed, true, watcher);
        Result played = operation.play(steps);
        return seed % KEPT_TO_THE_END == 0 ? operation.keptToTheEnd() : played;
    }

    public static Result apart(long seed, int steps) {
        return new RandomOperation(seed, false, (before, after, by, command, decision) -> {})
                .play(steps);
    }

    private Result play(int steps) {
        give(stations.getFirst(), new OpenOperation(ID, plan()));
        meet();
        for (int i = 0; i < steps; i++) {
            clock.advance(Duration.ofMillis(random.nextInt(1, 240_000)));
            Station station = stations.get(random.nextInt(NODES));
            give(station, commands.next(station.node(), station.operation(), clock.instant()));
            if (!together && random.nextInt(12) == 0) {
                meet();
            }
        }
        return result();
    }

    private void give(Station station, Command command) {
        UserId by = new UserId("user-" + random.nextInt(3));
        CommandId id = new CommandId(0, ++given);
        Decision decision = station.give(id, by, command);
        View after = station.operation();
        // every step has a millisecond of its own
        View before = after.asOf(Stamp.endOf(clock.instant().minusMillis(1)));
        watcher.decided(before, after, by, command, decision);
    }

    /** Some are kept until the data of people are to be erased, and are. */
    private Result keptToTheEnd() {
        Station station = stations.getFirst();
        give(station, new SetRetention(ID, 1, false, "the rule"));
        give(station, new ChangePhase(ID, Phase.CLOSED, "as ordered"));
        clock.advance(Duration.ofDays(2));
        for (int i = 0; i < 4; i++) {
            give(station, new AskRetentionErasure(ID, "the time is over"));
            clock.advance(Duration.ofMinutes(1));
            give(station, new ApproveRetentionErasure(ID));
            clock.advance(Duration.ofMinutes(1));
            give(station, new EraseNext(ID));
            clock.advance(Duration.ofMinutes(1));
            give(station, new StopRetentionErasure(ID, i == 0 ? "" : "a letter came"));
            clock.advance(Duration.ofMinutes(1));
        }
        return result();
    }

    private Result result() {
        return new Result(
                stations.stream().flatMap(station -> station.listRecorded().stream()).toList());
    }

    /** All nodes, or all but one that cannot speak just now, tell what they recorded. */
    private void meet() {
        Set<Recorded> known = new LinkedHashSet<>();
        int silent = random.nextInt(NODES * 2);
        for (int i = 0; i < NODES; i++) {
            if (i != silent) {
                known.addAll(stations.get(i).listRecorded());
            }
        }
        if (!together) {
            stations.forEach(station -> known.forEach(station::learn));
        }
    }

    private static OperationPlan plan() {
        return new OperationPlan(
                "Drawn up",
                new Nationality("FRA"),
                new Nationality("NER"),
                "Niamey",
                ZoneOffset.UTC,
                "Embassy",
                true);
    }
}
