package org.muster.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.muster.planning.solve.Result;
import org.muster.planning.solve.Watch;

/**
 * Tells how far a search is, in one line that is rewritten in place; where nobody looks, in a line
 * every few seconds.
 */
final class LevelLine implements Watch, AutoCloseable {
    private static final double SELDOM = 5;
    private static final double OFTEN = 0.1;

    private final PrintWriter out;
    private final LevelTable table;
    private final BooleanSupplier stop;
    private final boolean shown = System.console() != null && System.console().isTerminal();
    private double told = -SELDOM;
    private @Nullable Result last;
    private boolean dirty;

    LevelLine(PrintWriter out, LevelTable table, BooleanSupplier stop) {
        this.out = out;
        this.table = table;
        this.stop = stop;
    }

    @Override
    public synchronized void better(Result best) {
        last = best;
        double seconds = best.took().toNanos() / 1e9;
        if (seconds - told < (shown ? OFTEN : SELDOM)) {
            return;
        }
        told = seconds;
        String line = String.format(Locale.ROOT, "%.1f s: %s", seconds, table.line(best.score()));
        out.printf(shown ? "\r\033[K%s" : "%s%n", line);
        out.flush();
        dirty = shown;
    }

    /** The best of which it heard. */
    synchronized Optional<Result> findLast() {
        return Optional.ofNullable(last);
    }

    @Override
    public boolean stopped() {
        return stop.getAsBoolean();
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
