package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.formats.problem.FileProblem;
import org.muster.server.boards.BoardIntake;

/**
 * The forms for boards of families, and what became of a file.
 *
 * @param taken empty before a file was taken in
 */
public record BoardSheet(Optional<BoardIntake.Taken> taken, List<FileProblem> problems) {
    static final BoardSheet ASKING = new BoardSheet(Optional.empty(), List.of());

    private static final int SHOWN = 50;

    public BoardSheet {
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
