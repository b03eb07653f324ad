package org.muster.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.muster.exercises.play.Exercise;

/** One line that says how far a play is, rewritten in place; silent where nobody looks. */
final class ProgressLine {
    private static final int EVERY = 100;

    private final PrintWriter out;
    private final ZoneId zone;
    private final int size;
    private final boolean shown = System.console() != null && System.console().isTerminal();

    ProgressLine(PrintWriter out, Exercise exercise) {
        this.out = out;
        this.zone = exercise.folder().operation().zone();
        this.size = exercise.size();
    }

    void show(int move, Instant time) {
        if (shown && move % EVERY == 0) {
            String local = DateTimeFormatter.ofPattern("d MMM HH:mm").format(time.atZone(zone));
            out.printf("\r%3d %%  %s local  %,d of %,d ", 100L * move / size, local, move, size);
            out.flush();
        }
    }

    void clear() {
        if (shown) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
