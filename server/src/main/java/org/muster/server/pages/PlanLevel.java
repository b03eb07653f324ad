package org.muster.server.pages;

import java.util.List;
import java.util.OptionalDouble;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.plan.Score;
import org.muster.server.plans.Found;

/**
 * What a plan came to on one level, beside what no plan can pass.
 *
 * @param priority the class; empty text where it is of all
 * @param gap from 0, as a share; empty where no bound is known
 */
public record PlanLevel(
        Level level, String priority, double value, OptionalDouble bound, OptionalDouble gap) {

    static List<PlanLevel> list(Found found) {
        double people = Math.max(1, found.solved().souls());
        return found.result().score().values().stream()
                .filter(one -> one.level() != Level.COST || knowsCost(found))
                .map(one -> of(one, people))
                .toList();
    }

    /** A cost of nothing would be told where nobody knows any. */
    private static boolean knowsCost(Found found) {
        return found.solved().carriers().stream()
                .anyMatch(carrier -> carrier.costPerHour().isPresent());
    }

    private static PlanLevel of(Score.Value value, double people) {
        return new PlanLevel(
                value.level(),
                value.priority(),
                value.value(),
                value.bound(),
                value.gapAmong(people));
    }

    public boolean isProven() {
        return gap.isPresent() && gap.getAsDouble() <= 1e-6;
    }

    /** The widest gap of all levels; empty where a level has no bound. */
    static OptionalDouble widest(List<PlanLevel> levels) {
        if (levels.isEmpty() || levels.stream().anyMatch(one -> one.gap().isEmpty())) {
            return OptionalDouble.empty();
        }
        return levels.stream().mapToDouble(one -> one.gap().getAsDouble()).max();
    }

    /** The widest gap of an alternative. */
    public static OptionalDouble widestOf(Found found) {
        return widest(list(found));
    }
}
