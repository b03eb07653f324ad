package org.muster.identity.link;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Numbered pieces of work on some threads. Each result stands at its piece's number, so what comes
 * out never depends on which thread was first.
 */
final class Parallel {
    private final int threads;

    Parallel(int threads) {
        this.threads = threads;
    }

    /** What one thread does with a piece. */
    interface Worker<T> {
        T work(int piece);
    }

    /** One worker for each thread works off the pieces. */
    <T> List<T> each(int pieces, Supplier<Worker<T>> workers) {
        List<List<Numbered<T>>> done = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        int used = Math.max(1, Math.min(threads, pieces));
        try (ExecutorService pool =
                Executors.newFixedThreadPool(used, Thread.ofPlatform().daemon().factory())) {
            List<Future<List<Numbered<T>>>> running = new ArrayList<>();
            for (int i = 0; i < used; i++) {
                running.add(pool.submit(share(pieces, next, workers)));
            }
            for (Future<List<Numbered<T>>> one : running) {
                done.add(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("linking was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("linking failed: " + e.getCause(), e);
        }
        return done.stream()
                .flatMap(List::stream)
                .sorted((one, other) -> Integer.compare(one.piece(), other.piece()))
                .map(Numbered::result)
                .toList();
    }

    private record Numbered<T>(int piece, T result) {}

    private static <T> Callable<List<Numbered<T>>> share(
            int pieces, AtomicInteger next, Supplier<Worker<T>> workers) {
        return () -> {
            Worker<T> worker = workers.get();
            List<Numbered<T>> done = new ArrayList<>();
            for (int piece = next.getAndIncrement();
                    piece < pieces;
                    piece = next.getAndIncrement()) {
                done.add(new Numbered<>(piece, worker.work(piece)));
            }
            return done;
        };
    }
}
