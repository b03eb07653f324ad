package org.muster.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Some clients at once, each of whom waits for its answer before it asks again. */
final class Clients {
    private static final long MOST_NANOS = 4_000_000_000L;

    private Clients() {}

    /** What one client does again and again; each gets one of its own. */
    interface Work extends AutoCloseable {
        void run(int index) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** What came of it. */
    record Outcome(double perSecond, Latencies latencies) {}

    /** Until {@code most} things are done, or some seconds are over. */
    static Outcome run(int clients, int first, int most, Callable<Work> work) throws Exception {
        List<Work> works = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                works.add(work.call());
            }
            AtomicInteger next = new AtomicInteger(first);
            long start = System.nanoTime();
            List<Future<Latencies>> running = new ArrayList<>();
            for (Work each : works) {
                running.add(
                        threads.submit(() -> repeat(each, next, first + most, start + MOST_NANOS)));
            }
            Latencies all = new Latencies();
            for (Future<Latencies> one : running) {
                all.addAll(one.get());
            }
            return new Outcome(all.size() / ((System.nanoTime() - start) / 1e9), all);
        } finally {
            for (Work each : works) {
                each.close();
            }
        }
    }

    private static Latencies repeat(Work work, AtomicInteger next, int end, long until)
            throws Exception {
        Latencies latencies = new Latencies();
        while (true) {
            int index = next.getAndIncrement();
            long start = System.nanoTime();
            if (index >= end || start >= until) {
                return latencies;
            }
            work.run(index);
            latencies.add(System.nanoTime() - start);
        }
    }
}
