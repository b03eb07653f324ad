package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.formats.problem.FileProblem;

/**
 * The form that takes a file of another program, and what was found out about one.
 *
 * @param said what it is; empty before any was sent
 * @param count how many problems there are, in words; empty where there is no verdict
 * @param clean whether nothing is wrong
 */
public record FileSheet(
        Optional<String> said, String count, boolean clean, List<FileProblem> problems) {
    static final FileSheet ASKING = new FileSheet(Optional.empty(), "", false, List.of());

    private static final int SHOWN = 50;

    public FileSheet {
        problems = List.copyOf(problems);
    }

    /** Those that a person can be expected to read. */
    public List<FileProblem> listShown() {
        return problems.subList(0, Math.min(SHOWN, problems.size()));
    }

    public int more() {
        return problems.size() - listShown().size();
    }
}
