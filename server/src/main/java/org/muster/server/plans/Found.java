package org.muster.server.plans;

import java.util.List;
import java.util.Optional;
import org.muster.planning.check.Broken;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.json.PlanFile;
import org.muster.planning.model.Problem;
import org.muster.planning.solve.Result;

/**
 * A plan that was found, as it lies on the board, and what a checker that shares nothing with the
 * search says is wrong with it.
 */
public record Found(Result result, Problem solved, Board board, List<Broken> broken) {
    public Found {
        broken = List.copyOf(broken);
    }

    /** The plan for whoever reads it elsewhere. */
    public PlanFile toFile() {
        return new PlanFile(
                solved.name(),
                result.plan(),
                Optional.of(result.score()),
                Optional.of(new PlanFile.Made(result.proven(), result.took(), result.notes())));
    }

    static Found of(Asked asked, Problem solved, Result result) {
        return new Found(
                result,
                solved,
                asked.board(result.plan()),
                PlanCheck.of(solved, result.plan()).broken());
    }
}
