package org.muster.formats.bcbp;

import java.util.List;
import org.muster.formats.problem.FileProblem;

/**
 * The text of a bar code.
 *
 * @param problems what could not be said as it was given: names no table writes, texts too long
 */
public record Coded(String text, List<FileProblem> problems) {
    public Coded {
        problems = List.copyOf(problems);
    }
}
