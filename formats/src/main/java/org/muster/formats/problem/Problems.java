package org.muster.formats.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Collects everything wrong with a set of files, so that a person mends all of it in one go. One
 * per reading, one thread.
 */
public final class Problems {

    private static final int LONGEST_VALUE = 80;

    private final List<FileProblem> told = new ArrayList<>();

    public void tell(FileProblem problem) {
        told.add(problem);
    }

    /** As above, with a long value cut for the screen. */
    public void tell(
            String code,
            String file,
            long line,
            String column,
            String value,
            String rule,
            String wayOut) {
        String shown =
                value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        tell(new FileProblem(code, file, line, column, shown, rule, wayOut));
    }

    public boolean isEmpty() {
        return told.isEmpty();
    }

    public int size() {
        return told.size();
    }

    public List<FileProblem> list() {
        return List.copyOf(told);
    }

    /** All sentences, a line each. */
    @Override
    public String toString() {
        return told.stream().map(FileProblem::sentence).collect(Collectors.joining("\n"));
    }
}
