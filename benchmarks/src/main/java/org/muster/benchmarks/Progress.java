package org.muster.benchmarks;

import java.io.PrintStream;

/**
 * One line that says what is being done and how far it is, rewritten in place; where nobody looks,
 * a line every ten seconds.
 */
final class Progress {
    private static final long EVERY_NANOS = 200_000_000L;
    private static final long SELDOM_NANOS = 10_000_000_000L;

    private final PrintStream out;
    private final boolean shown;
    private long last;
    private boolean dirty;

    Progress(PrintStream out, boolean shown) {
        this.out = out;
        this.shown = shown;
        this.last = System.nanoTime();
    }

    synchronized void at(String what, long done, long total) {
        long now = System.nanoTime();
        if (now - last < (shown ? EVERY_NANOS : SELDOM_NANOS)) {
            return;
        }
        last = now;
        String text = String.format("%s: %,d of %,d", what, done, total);
        if (shown) {
            out.print("\r\033[K  " + text);
            dirty = true;
        } else {
            out.println("  ... " + text);
        }
        out.flush();
    }

    synchronized void clear() {
        if (dirty) {
            out.print("\r\033[K");
            out.flush();
            dirty = false;
        }
    }
}
