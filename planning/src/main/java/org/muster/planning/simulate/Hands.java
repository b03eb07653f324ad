package org.muster.planning.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that do the same work together. */
final class Hands {
    private static final int MOST = 2;

    private Hands() {}

    /** Does it on so many threads, two at most, and returns when all of them are through. */
    static void together(int hands, Runnable work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.clamp(hands, 1, MOST))) {
            List<Future<?>> all = new ArrayList<>();
            for (int hand = 0; hand < Math.clamp(hands, 1, MOST); hand++) {
                all.add(threads.submit(work));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while runs were played", e);
        }
    }
}
