package org.muster.planning.solve;

import org.muster.planning.model.Policy.Level;
import org.muster.planning.plan.Score;

/** Which of two scores is better: the first level at which they differ decides. */
final class Order {
    private static final double ROUNDING = 1e-7;

    private Order() {}

    static boolean isBetter(Score one, Score other) {
        for (int i = 0; i < one.values().size(); i++) {
            Score.Value value = one.values().get(i);
            double left = value.value();
            double right = other.values().get(i).value();
            if (Math.abs(left - right) > ROUNDING * Math.max(1, Math.abs(right))) {
                boolean more = value.level() == Level.OUT_BY_DEADLINE;
                return more == left > right;
            }
        }
        return false;
    }
}
