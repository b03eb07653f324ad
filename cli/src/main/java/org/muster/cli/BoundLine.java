package org.muster.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells the best plan, the bound and how far apart they are: on one line, rewritten in place; where
 * nobody looks, on a line every few seconds.
 */
final class BoundLine implements AutoCloseable {
    private static final long OFTEN_MILLIS = 200;
    private static final long SELDOM_MILLIS = 5_000;

    private final PrintWriter out;
    private final LongFunction<BigDecimal> time;
    private final boolean shown = System.console() != null && System.console().isTerminal();
    private final long start = System.nanoTime();
    private final Thread ticker = Thread.ofVirtual().unstarted(this::tick);
    private @Nullable String latest;

    private BoundLine(PrintWriter out, LongFunction<BigDecimal> time) {
        this.out = out;
        this.time = time;
    }

    /** Begins to tell what {@link #at} is given; times are shown as {@code time} has them. */
    static BoundLine show(PrintWriter out, LongFunction<BigDecimal> time) {
        BoundLine line = new BoundLine(out, time);
        line.ticker.start();
        return line;
    }

    synchronized void at(long objective, long bound, double seconds) {
        double gap = objective == 0 ? 0 : 100.0 * (objective - bound) / objective;
        latest =
                String.format(
                        Locale.ROOT,
                        "last arrival %s, at least %s, gap %.2f %%",
                        time.apply(objective).toPlainString(),
                        time.apply(bound).toPlainString(),
                        gap);
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(shown ? OFTEN_MILLIS : SELDOM_MILLIS);
                print();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void print() {
        if (latest != null) {
            String line = (System.nanoTime() - start) / 1_000_000_000 + " s: " + latest;
            out.print(shown ? "\r\033[K" + line : line + System.lineSeparator());
            out.flush();
        }
    }

    @Override
    public void close() {
        ticker.interrupt();
        clear();
    }

    private synchronized void clear() {
        if (shown && latest != null) {
            out.print("\r\033[K");
            out.flush();
        }
        latest = null;
    }
}
