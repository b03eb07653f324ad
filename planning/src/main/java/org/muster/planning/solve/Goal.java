package org.muster.planning.solve;

import java.util.ArrayList;
import java.util.List;
import org.muster.planning.model.Policy;
import org.muster.planning.model.Policy.Level;

/**
 * A level of the policy as whole numbers to be made as large as can be: what a party on a leg adds
 * to it, and what a leg that flies takes away.
 *
 * @param rank the class, for people left by class
 */
record Goal(Level level, int rank, Outline outline) {
    /** Weighted hours are counted in this part of one, cost in hundredths. */
    static final double HOUR = 3600;

    private static final double CENT = 100;
    private static final double MILLE = 1000;

    static List<Goal> of(Outline outline) {
        Policy policy = outline.problem().policy();
        List<Goal> goals = new ArrayList<>();
        for (Level level : policy.levels()) {
            if (level == Level.LEFT_BY_CLASS) {
                for (int rank = 0; rank < policy.priorities().size(); rank++) {
                    goals.add(new Goal(level, rank, outline));
                }
            } else {
                goals.add(new Goal(level, 0, outline));
            }
        }
        return goals;
    }

    /** What one party of a kind adds when it goes on a leg. */
    long gain(Kind kind, Departure leg) {
        return switch (level) {
            case LEFT_BY_CLASS -> kind.rank() == rank ? kind.souls() : 0;
            case OUT_BY_DEADLINE ->
                    leg.inTime() ? Math.round(kind.souls() * leg.leg().clearance() * MILLE) : 0;
            case EXPOSURE ->
                    Math.round(
                            kind.souls()
                                    * kind.weight()
                                    * (Worth.leftHours(outline) - leg.exposure())
                                    * HOUR);
            case TOLD_ANEW -> leg.id().equals(kind.told()) ? kind.souls() : 0;
            case COST -> 0;
        };
    }

    /** What a leg takes away when it flies. */
    long price(Departure leg) {
        return level == Level.COST ? Math.round(Worth.cost(leg) * CENT) : 0;
    }

    /** The level's value, as people read it, of a sum of gains less prices. */
    double toValue(double sum) {
        return switch (level) {
            case LEFT_BY_CLASS -> whole(rank) - sum;
            case OUT_BY_DEADLINE -> sum / MILLE;
            case EXPOSURE -> everybodysHours() - sum / HOUR;
            case TOLD_ANEW -> told() - sum;
            case COST -> -sum / CENT;
        };
    }

    /** The same, less what roads must cost on the way to the leg. */
    long gainOnTheWay(Kind kind, Departure leg) {
        long gain = gain(kind, leg);
        if (level != Level.EXPOSURE) {
            return gain;
        }
        double risk = outline.leastRisk(kind, leg) * kind.souls() * kind.weight();
        return gain - (long) Math.floor(risk * HOUR);
    }

    /** The most that a draft's bookings can add, if they go another way onto the same legs. */
    long most(Draft draft) {
        long most = 0;
        for (Batch batch : draft.batches()) {
            most += batch.parties() * gainOnTheWay(batch.kind(), batch.leg());
        }
        return most;
    }

    /** What a draft reaches: the models' sum for it is no less. */
    long sum(Draft draft) {
        if (level == Level.EXPOSURE) {
            double saved = everybodysHours() - Worth.exposure(draft);
            return (long) Math.floor(saved * HOUR) - outline.problem().parties().size();
        }
        long sum = 0;
        for (Batch batch : draft.batches()) {
            sum += batch.parties() * gain(batch.kind(), batch.leg());
        }
        for (Departure leg : outline.legs()) {
            sum -= draft.skies().flies(leg) ? price(leg) : 0;
        }
        return sum;
    }

    /** The value that no plan can pass, whatever it does. */
    double best() {
        return switch (level) {
            case LEFT_BY_CLASS, TOLD_ANEW, COST -> 0;
            case OUT_BY_DEADLINE -> whole(-1);
            case EXPOSURE -> 0;
        };
    }

    /**
     * How far a bound can lie from the value that it is a bound of, since models count in whole.
     */
    double rounding() {
        return switch (level) {
            case LEFT_BY_CLASS, TOLD_ANEW, OUT_BY_DEADLINE -> 0;
            case EXPOSURE -> outline.problem().parties().size() / HOUR;
            case COST -> outline.legs().size() / CENT;
        };
    }

    boolean isMore() {
        return level == Level.OUT_BY_DEADLINE;
    }

    /** What a gap is a share of: the people whom the level is about, or the bound itself. */
    double whole(double bound) {
        return switch (level) {
            case LEFT_BY_CLASS -> Math.max(1, whole(rank));
            case OUT_BY_DEADLINE, TOLD_ANEW -> Math.max(1, whole(-1));
            case EXPOSURE, COST -> Math.max(1, bound);
        };
    }

    private double whole(int ofRank) {
        return outline.kinds().stream()
                .filter(kind -> ofRank < 0 || kind.rank() == ofRank)
                .mapToLong(kind -> (long) kind.souls() * kind.count())
                .sum();
    }

    private double told() {
        return outline.kinds().stream()
                .filter(kind -> kind.told() != null)
                .mapToLong(kind -> (long) kind.souls() * kind.count())
                .sum();
    }

    private double everybodysHours() {
        return outline.kinds().stream()
                        .mapToDouble(kind -> kind.souls() * kind.weight() * kind.count())
                        .sum()
                * Worth.leftHours(outline);
    }
}
