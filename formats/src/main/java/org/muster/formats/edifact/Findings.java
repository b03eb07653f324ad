package org.muster.formats.edifact;

import java.util.List;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Problems;

/**
 * What is wrong in one file, each with its segment. Ends after {@value #MOST} and says so: a file
 * of noise must not fill the memory with sentences. One per reading, one thread.
 */
public final class Findings {

    private static final int MOST = 1_000;

    private final Problems problems = new Problems();
    private final String file;
    private int told;

    public Findings(String file) {
        this.file = file;
    }

    /**
     * @param element what of the segment is meant, such as {@code DTM 2380}
     */
    public void tell(
            String code, Placed at, String element, String value, String rule, String wayOut) {
        tell(code, at.line(), "segment " + at.number() + ", " + element, value, rule, wayOut);
    }

    public void tell(
            String code, long line, String column, String value, String rule, String wayOut) {
        told++;
        if (told <= MOST) {
            problems.tell(code, file, line, column, value, rule, wayOut);
        } else if (told == MOST + 1) {
            problems.tell(
                    code,
                    file,
                    line,
                    "",
                    "",
                    "is not the last problem: " + MOST + " are told, the rest is not.",
                    "Mend these, and read the file again.");
        }
    }

    public List<FileProblem> list() {
        return problems.list();
    }
}
