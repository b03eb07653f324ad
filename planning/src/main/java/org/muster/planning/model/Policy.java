package org.muster.planning.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What counts before what.
 *
 * @param version so that a plan can say under which policy it was made
 * @param priorities the classes, the first before all others
 * @param levels what is made best, the first before all others
 * @param period the grid on which convoys set out
 * @param margin what people need on top of the way, so that nobody is told too late
 */
public record Policy(
        String version,
        List<Priority> priorities,
        List<Level> levels,
        Duration period,
        Duration margin) {

    /** When a plan is made: how soon people are safe comes before what some were told. */
    public static final List<Level> FIRST_PLAN =
            List.of(
                    Level.LEFT_BY_CLASS,
                    Level.OUT_BY_DEADLINE,
                    Level.EXPOSURE,
                    Level.TOLD_ANEW,
                    Level.COST);

    /** When a plan is mended: what people were told comes before how soon they are safe. */
    public static final List<Level> REPAIR =
            List.of(
                    Level.LEFT_BY_CLASS,
                    Level.OUT_BY_DEADLINE,
                    Level.TOLD_ANEW,
                    Level.EXPOSURE,
                    Level.COST);

    public Policy {
        priorities = List.copyOf(priorities);
        levels = List.copyOf(levels);
    }

    /** A class of parties; an hour of one of theirs weighs so much. */
    public record Priority(String name, double weight) {}

    /** Something that is made best, in this unit. */
    public enum Level {
        /** People left behind, class by class: fewer of the first class come before all else. */
        LEFT_BY_CLASS,
        /** People out by the deadline, each by the chance that the leg is cleared. */
        OUT_BY_DEADLINE,
        /** Person-hours in the country or on risky roads, by threat and class. */
        EXPOSURE,
        /** People who must be told something other than they were told. */
        TOLD_ANEW,
        /** What the legs cost that the plan decides to fly. */
        COST
    }

    public Policy withLevels(List<Level> order) {
        return new Policy(version, priorities, order, period, margin);
    }

    /** Whether what people were told comes before how soon they are safe. */
    public boolean isToldFirst() {
        int told = levels.indexOf(Level.TOLD_ANEW);
        int exposure = levels.indexOf(Level.EXPOSURE);
        return told >= 0 && (exposure < 0 || told < exposure);
    }

    /** The same, with what people were told before how soon they are safe, if it counts at all. */
    public Policy withToldFirst() {
        if (isToldFirst() || !levels.contains(Level.TOLD_ANEW)) {
            return this;
        }
        List<Level> order = new ArrayList<>(levels);
        order.remove(Level.TOLD_ANEW);
        order.add(order.indexOf(Level.EXPOSURE), Level.TOLD_ANEW);
        return withLevels(order);
    }

    /** The rank of a class: 0 is the first; the classes are few. */
    public int rank(String priority) {
        for (int rank = 0; rank < priorities.size(); rank++) {
            if (priorities.get(rank).name().equals(priority)) {
                return rank;
            }
        }
        throw new IllegalArgumentException("the policy has no class " + priority);
    }
}
