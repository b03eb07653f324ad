package org.muster.formats.edifact;

import java.util.List;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Problems;

/** What is wrong in one file, each with its segment. One per reading, one thread. */
public final class Findings {

    private static final int LONGEST_ELEMENT = 20;

    private final Problems problems = Problems.limited();
    private final String file;

    public Findings(String file) {
        this.file = file;
    }

    /**
     * @param element what of the segment is meant, such as {@code DTM 2380}
     */
    public void tell(
            String code, Placed at, String element, String value, String rule, String wayOut) {
        // in a file of noise a tag is as long as the file
        String shown =
                element.length() <= LONGEST_ELEMENT
                        ? element
                        : element.substring(0, LONGEST_ELEMENT) + "…";
        tell(code, at.line(), "segment " + at.number() + ", " + shown, value, rule, wayOut);
    }

    public void tell(
            String code, long line, String column, String value, String rule, String wayOut) {
        problems.tell(code, file, line, column, value, rule, wayOut);
    }

    public List<FileProblem> list() {
        return problems.list();
    }
}
