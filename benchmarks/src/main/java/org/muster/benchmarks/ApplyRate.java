package org.muster.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.muster.core.account.Balance;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.core.gate.GateFact;
import org.muster.core.roll.Roll;
import org.muster.core.sitrep.Drawing;
import org.muster.core.sitrep.SitrepSpan;

/**
 * How fast facts go into an operation, what it weighs, and what it costs to count everybody: by the
 * folds, by a new roll, and by a roll that is kept; and to draw a sitrep.
 */
final class ApplyRate implements Measurement {
    private static final int CHUNK = 10_000;
    private static final int BATCH = 100;

    @Override
    public String name() {
        return "apply";
    }

    @Override
    public String purpose() {
        return "facts applied per second, heap of the operation, balance, roll";
    }

    @Override
    public void run(Setting setting) {
        double before = Machine.usedHeapGiB();
        Operation operation = apply(setting);
        double heap = Machine.usedHeapGiB() - before;
        setting.report.figure(
                String.format(
                        "heap of %,d persons with %d facts each",
                        setting.size.persons(), BigOperation.FACTS_EACH),
                heap,
                "GiB",
                new Aim.AtMost(2));
        Reference.reachabilityFence(operation);
        count(setting, operation, before + heap);
    }

    /** Only the applying is timed, in chunks: where facts come from is another measurement. */
    private static Operation apply(Setting setting) {
        BigOperation big = new BigOperation(setting.size.persons());
        Operation operation = new Operation();
        List<Recorded> chunk = new ArrayList<>(CHUNK);
        long[] applying = {0};
        long[] onCore = {0};
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Runnable take =
                () -> {
                    long start = System.nanoTime();
                    long core = threads.getCurrentThreadCpuTime();
                    chunk.forEach(operation::apply);
                    onCore[0] += threads.getCurrentThreadCpuTime() - core;
                    applying[0] += System.nanoTime() - start;
                    chunk.clear();
                };
        big.stream(recorded -> {
            chunk.add(recorded);
            if (chunk.size() == CHUNK) {
                take.run();
                setting.progress.at("applying", operation.size(), big.size());
            }
        });
        take.run();
        setting.report.figure(
                String.format("apply, %,d facts", operation.size()),
                operation.size() / (applying[0] / 1e9),
                "facts/s",
                new Aim.AtLeast(1e6));
        // the same on a busy machine; leaves out the collector and what others took
        setting.report.told(
                "apply, by the second of its own core",
                operation.size() / (onCore[0] / 1e9),
                "facts/s");
        return operation;
    }

    private static void count(Setting setting, Operation operation, double before) {
        long start = System.nanoTime();
        Balance balance = Balance.of(operation);
        setting.report.told("balance by the folds, one core", millisSince(start), "ms");
        start = System.nanoTime();
        Roll roll = Roll.of(operation);
        if (!roll.figures().balance().equals(balance)) {
            throw new IllegalStateException("the roll and the folds disagree");
        }
        setting.report.told("roll made at a start, all cores", millisSince(start), "ms");
        start = System.nanoTime();
        Instant late = BigOperation.START.plus(Duration.ofDays(365));
        var drawn =
                Drawing.draw(
                        operation,
                        BigOperation.ID,
                        SitrepSpan.next(operation, BigOperation.ID, late));
        setting.report.told("sitrep drawn of everybody", millisSince(start), "ms");
        if (drawn.persons() != balance.persons()) {
            throw new IllegalStateException("the sitrep and the folds disagree");
        }
        Latencies kept = keep(setting, operation, roll);
        setting.report.figure(
                "roll kept in step with " + BATCH + " new facts, and counted (p50)",
                kept.millis(0.5),
                "ms",
                new Aim.AtMost(200));
        setting.report.told("heap of the roll beside it", Machine.usedHeapGiB() - before, "GiB");
        Reference.reachabilityFence(operation);
        Reference.reachabilityFence(roll);
    }

    private static Latencies keep(Setting setting, Operation operation, Roll roll) {
        BigPersons people = new BigPersons(setting.size.persons(), BigOperation.SEED);
        SplittableRandom random = new SplittableRandom(7);
        Latencies kept = new Latencies();
        long number = 1L << 40;
        for (int round = 0; round < setting.size.rounds(); round++) {
            List<Recorded> news = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                number++;
                Recorded recorded =
                        Recorded.of(
                                new FactId(BigOperation.NODE, number),
                                new Stamp(number, 0, BigOperation.NODE),
                                new UserId("bench"),
                                new CommandId(7, number),
                                new GateFact.ArrivedAtGate(
                                        people.id(random.nextInt(people.size())), "hall"));
                operation.apply(recorded);
                news.add(recorded);
            }
            long start = System.nanoTime();
            roll.update(operation, news);
            var unused = roll.figures();
            kept.add(System.nanoTime() - start);
        }
        return kept;
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
