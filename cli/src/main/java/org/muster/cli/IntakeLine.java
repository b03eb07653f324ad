package org.muster.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.muster.server.lists.IntakeProgress;

/** One line that says how far a list is, rewritten in place; silent where nobody looks. */
final class IntakeLine implements IntakeProgress {
    private final PrintWriter out;
    private final boolean shown = System.console() != null && System.console().isTerminal();

    IntakeLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(Stage stage, int done, int of) {
        if (shown) {
            String word = stage.name().toLowerCase(Locale.ROOT);
            out.print("\r\033[K" + word);
            if (of > 0) {
                out.printf(Locale.ROOT, ": %,d of %,d", done, of);
            }
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
