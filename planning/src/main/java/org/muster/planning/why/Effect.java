package org.muster.planning.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.planning.check.Scores;
import org.muster.planning.check.Trip;
import org.muster.planning.model.Party;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.model.Policy.Priority;
import org.muster.planning.model.Problem;
import org.muster.planning.plan.Score;

/**
 * What a move of one party, or another problem, changes in a level of the score.
 *
 * @param priority the class, for people left behind; otherwise empty text
 * @param better by how much the level becomes better; below 0: worse
 */
public record Effect(Level level, String priority, double better) implements Told {
    private static final double NOTHING = 1e-9;

    @Override
    public List<Object> values() {
        return List.of(level, Math.abs(better), priority);
    }

    @Override
    public String key() {
        return better > 0 ? "reason.better" : "reason.worse";
    }

    @Override
    public String sentence() {
        return Told.say(better > 0 ? "%s better by %.1f" : "%s worse by %.1f", values());
    }

    /** What it changes to put a party on a trip instead of what it has, in the policy's order. */
    static List<Effect> of(Problem problem, Party party, Optional<Trip> before, Trip after) {
        List<Effect> effects = new ArrayList<>();
        for (Level level : problem.policy().levels()) {
            double better =
                    switch (level) {
                        case LEFT_BY_CLASS -> before.isEmpty() ? party.souls() : 0;
                        case OUT_BY_DEADLINE ->
                                out(problem, after)
                                        - before.map(it -> out(problem, it)).orElse(0.0);
                        case EXPOSURE ->
                                exposure(problem, party, before)
                                        - exposure(problem, party, Optional.of(after));
                        case TOLD_ANEW -> told(party, Optional.of(after)) - told(party, before);
                        case COST -> 0;
                    };
            if (Math.abs(better) > NOTHING) {
                String priority = level == Level.LEFT_BY_CLASS ? party.priority() : "";
                effects.add(new Effect(level, priority, better));
            }
        }
        return effects;
    }

    /** What a second score has that a first one has not, level by level. */
    static List<Effect> between(Score before, Score after) {
        List<Effect> effects = new ArrayList<>();
        for (Score.Value value : before.values()) {
            for (Score.Value other : after.values()) {
                boolean same =
                        other.level() == value.level() && other.priority().equals(value.priority());
                double less = value.value() - other.value();
                double better = value.level() == Level.OUT_BY_DEADLINE ? -less : less;
                if (same && Math.abs(better) > 1e-6) {
                    effects.add(new Effect(value.level(), value.priority(), better));
                }
            }
        }
        return effects;
    }

    private static double out(Problem problem, Trip trip) {
        boolean inTime = !trip.leg().departs().isAfter(problem.deadline());
        return inTime ? trip.party().souls() * trip.leg().clearance() : 0;
    }

    private static double exposure(Problem problem, Party party, Optional<Trip> trip) {
        double weight =
                problem.policy().priorities().stream()
                        .filter(priority -> priority.name().equals(party.priority()))
                        .mapToDouble(Priority::weight)
                        .findFirst()
                        .orElse(0);
        return trip.map(it -> Scores.exposure(problem, party, weight, it))
                .orElseGet(() ->
                        party.souls()
                                * weight
                                * problem.threat().hours(problem.from(), problem.end()));
    }

    /** How many keep what they were told. */
    private static double told(Party party, Optional<Trip> trip) {
        boolean kept = trip.isPresent() && party.told().equals(trip.map(it -> it.leg().id()));
        return kept ? party.souls() : 0;
    }
}
