package org.muster.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Booking;
import org.muster.planning.solve.Result;

/** A plan in a few lines, with its levels. */
final class PlanSummary {
    private final Problem problem;
    private final Result result;

    PlanSummary(Problem problem, Result result) {
        this.problem = problem;
        this.result = result;
    }

    void print(PrintWriter out, LevelTable table) {
        out.printf(
                Locale.ROOT,
                "%s: %,d of %,d people have a way out, on %,d of %,d legs and %,d convoys.%n%n",
                problem.name(),
                booked(),
                problem.souls(),
                result.plan().flights().size(),
                problem.legs().size(),
                result.plan().convoys().size());
        table.print(out, result.score());
        out.printf(
                Locale.ROOT,
                "%n%s after %.1f s.%n",
                result.proven()
                        ? "No plan is better on any level: proven"
                        : "Better plans may exist, within the gaps above: stopped",
                result.took().toNanos() / 1e9);
        result.notes().forEach(note -> out.println("Note: " + note));
    }

    private long booked() {
        Map<String, Party> parties =
                problem.parties().stream()
                        .collect(Collectors.toMap(Party::id, Function.identity()));
        return result.plan().bookings().stream()
                .map(Booking::party)
                .map(parties::get)
                .mapToLong(Party::souls)
                .sum();
    }
}
