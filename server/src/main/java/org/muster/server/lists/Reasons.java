package org.muster.server.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.muster.formats.listing.DryRunSink;
import org.muster.formats.listing.ReadRow;
import org.muster.formats.listing.RowProblem;
import org.muster.formats.tabular.CellProblem;

/** Counts what is told of the rows of a list by its code, while they pass. One thread. */
public final class Reasons implements DryRunSink {
    private static final int MOST_FILE_PROBLEMS = 50;

    private final Map<String, Reason> reasons = new TreeMap<>();
    private final List<CellProblem> fileProblems = new ArrayList<>();
    private long moreFileProblems;

    /** How often a code was told, and the first time. */
    public record Reason(long count, RowProblem first) {}

    @Override
    public void row(ReadRow row) {
        for (RowProblem problem : row.problems()) {
            reasons.merge(
                    problem.problem().code(),
                    new Reason(1, problem),
                    (old, fresh) -> new Reason(old.count() + 1, old.first()));
        }
    }

    @Override
    public void problem(CellProblem problem) {
        if (fileProblems.size() < MOST_FILE_PROBLEMS) {
            fileProblems.add(problem);
        } else {
            moreFileProblems++;
        }
    }

    public Collection<Reason> all() {
        return reasons.values();
    }

    /** What is wrong with the file or a sheet as a whole, the first of it. */
    public List<CellProblem> fileProblems() {
        return List.copyOf(fileProblems);
    }

    public long moreFileProblems() {
        return moreFileProblems;
    }
}
