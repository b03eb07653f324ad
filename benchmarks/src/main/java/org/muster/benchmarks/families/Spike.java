package org.muster.benchmarks.families;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * A spike: households begin at moments that were drawn before (a Poisson process), whether those
 * before them were answered or not.
 *
 * @param endings one for each household
 * @param seconds from the first moment until everybody was done
 */
public record Spike(List<Ending> endings, List<Timed> answers, double seconds) {
    private static final double NANOS_AN_HOUR = 3.6e12;

    public Spike {
        endings = List.copyOf(endings);
        answers = List.copyOf(answers);
    }

    /** Returns when all are done; each request ends by the plan's patience. */
    public static Spike run(Plan plan, IntConsumer begun) throws InterruptedException {
        ConcurrentLinkedQueue<Ending> endings = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Timed> answers = new ConcurrentLinkedQueue<>();
        Random random = new Random(plan.seed() + plan.first());
        long start = System.nanoTime();
        long arrival = start;
        try (ExecutorService households = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < plan.households(); i++) {
                arrival +=
                        (long)
                                (-Math.log(1 - random.nextDouble())
                                        * NANOS_AN_HOUR
                                        / plan.perHour());
                Household who = Household.draw(plan.first() + i, random);
                TimeUnit.NANOSECONDS.sleep(arrival - System.nanoTime());
                long moment = arrival;
                var unused = households.submit(() -> endings.add(one(who, plan, moment, answers)));
                begun.accept(i);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Spike(List.copyOf(endings), List.copyOf(answers), seconds);
    }

    private static Ending one(
            Household who, Plan plan, long moment, ConcurrentLinkedQueue<Timed> answers)
            throws IOException, InterruptedException {
        try (Phone phone = new Phone(who.from(), plan.port(), plan.patience())) {
            return Walk.go(who, new Visit(who, phone, plan, moment, answers::add));
        }
    }

    public <E extends Ending> List<E> listOf(Class<E> kind) {
        return endings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
