package org.muster.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * One line with the best plan and the bound, rewritten in place; where nobody looks, a line every
 * few seconds.
 */
final class BoundLine implements AutoCloseable {
    private static final double SELDOM = 5;
    private static final double OFTEN = 0.1;

    private final PrintWriter out;
    private final LongFunction<BigDecimal> time;
    private final boolean shown = System.console() != null && System.console().isTerminal();
    private double last;
    private boolean dirty;

    BoundLine(PrintWriter out, LongFunction<BigDecimal> time) {
        this.out = out;
        this.time = time;
    }

    synchronized void at(long objective, long bound, double seconds) {
        if (seconds - last < (shown ? OFTEN : SELDOM)) {
            return;
        }
        last = seconds;
        double gap = objective == 0 ? 0 : 100.0 * (objective - bound) / objective;
        out.printf(
                Locale.ROOT,
                shown ? "\r\033[K%s" : "%s%n",
                String.format(
                        Locale.ROOT,
                        "%.0f s: last arrival %s, at least %s, gap %.2f %%",
                        seconds,
                        time.apply(objective).toPlainString(),
                        time.apply(bound).toPlainString(),
                        gap));
        out.flush();
        dirty = shown;
    }

    @Override
    public synchronized void close() {
        if (dirty) {
            out.print("\r\033[K");
            out.flush();
            dirty = false;
        }
    }
}
