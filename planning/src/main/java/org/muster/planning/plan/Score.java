package org.muster.planning.plan;

import java.util.List;
import java.util.OptionalDouble;
import org.muster.planning.model.Policy.Level;

/**
 * How good a plan is, level by level in the policy's order, left-behind split by class. All values
 * are the smaller the better but for people out by the deadline.
 */
public record Score(List<Value> values) {
    public Score {
        values = List.copyOf(values);
    }

    /**
     * A level's value.
     *
     * @param priority the class, for people left by class; otherwise empty text
     * @param value people, expected people, weighted person-hours, or cost
     * @param bound what no plan can pass that is as good on the levels before; empty: none is known
     */
    public record Value(Level level, String priority, double value, OptionalDouble bound) {

        /**
         * How far from the bound, as a share: of the people there are for people, of the bound for
         * the rest; 0 is proven best.
         */
        public OptionalDouble gap(double whole) {
            if (bound.isEmpty()) {
                return OptionalDouble.empty();
            }
            double apart = Math.abs(value - bound.getAsDouble());
            if (apart < 1e-6) {
                return OptionalDouble.of(0);
            }
            return OptionalDouble.of(apart / Math.max(1e-9, Math.abs(whole)));
        }

        /** The same, where so many people are concerned. */
        public OptionalDouble gapAmong(double people) {
            return switch (level) {
                case LEFT_BY_CLASS, OUT_BY_DEADLINE, TOLD_ANEW -> gap(people);
                case EXPOSURE, COST -> gap(bound.orElse(1));
            };
        }
    }
}
