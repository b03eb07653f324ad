package org.muster.server.costs;

import java.time.Instant;
import org.muster.core.operation.OperationPlan;

/**
 * What stands at the end of each line that leaves as a file: as of when it holds, who asked for it,
 * and whether it is all an exercise.
 *
 * @param asOf the time that the figures are of
 * @param by the account that asked
 */
public record Asked(Instant asOf, String by, boolean exercise) {
    /** The columns. */
    static final String HEAD = "as_of,asked_by,exercise";

    public static Asked of(Instant asOf, String by, OperationPlan plan) {
        return new Asked(asOf, by, plan.exercise());
    }

    String exerciseWord() {
        return exercise ? "exercise" : "real";
    }
}
