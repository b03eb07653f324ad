package org.muster.server.costs;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.muster.core.operation.OperationPlan;
import org.muster.formats.tabular.writing.Value;

/**
 * What stands at the end of each line that leaves as a file: as of when it holds, who asked for it,
 * and whether it is all an exercise.
 *
 * @param asOf the time that the figures are of
 * @param by the account that asked
 */
public record Asked(Instant asOf, String by, boolean exercise) {
    private static final List<String> HEAD = List.of("as_of", "asked_by", "exercise");

    public static Asked of(Instant asOf, String by, OperationPlan plan) {
        return new Asked(asOf, by, plan.exercise());
    }

    /** The columns of a table, and after them those of this. */
    static List<String> after(String... columns) {
        return Stream.concat(Stream.of(columns), HEAD.stream()).toList();
    }

    /** A row of a table, and this at its end. */
    List<Value> row(Object... cells) {
        return Value.row(
                Stream.concat(Stream.of(cells), Stream.of(asOf, by, exercise ? "yes" : "no"))
                        .toArray());
    }
}
