package org.muster.cli;

import java.io.PrintWriter;
import org.muster.identity.link.LinkProgress;

/** One line that says what linking is at, rewritten in place; silent where nobody looks. */
final class StageLine implements LinkProgress {
    private final PrintWriter out;
    private final boolean shown = System.console() != null && System.console().isTerminal();

    StageLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(String stage, int step, int of) {
        if (shown) {
            out.printf("\r\033[K%d of %d: %s ...", step + 1, of, stage);
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
