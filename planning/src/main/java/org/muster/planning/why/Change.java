package org.muster.planning.why;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.muster.planning.model.Problem;

/** One thing of a problem that could be otherwise: one more seat, bus, hour, lane, aircraft. */
public sealed interface Change extends Told
        permits PartyChange, AirChange, PlaceChange, GroundChange, Change.Deadline {

    /** The problem with the change; what it does not hold stays as it is. */
    Problem on(Problem problem);

    /** The deadline is so much later. */
    record Deadline(Duration later) implements Change {
        @Override
        public Problem on(Problem problem) {
            return Edit.deadline(problem, problem.deadline().plus(later));
        }

        @Override
        public String sentence() {
            return Told.say("the deadline is %d minutes later", values());
        }

        @Override
        public List<Object> values() {
            return List.of(minutes(later));
        }
    }

    static long minutes(Duration duration) {
        return Math.ceilDiv(duration.toSeconds(), 60L);
    }

    static OptionalLong more(OptionalLong limit, long by) {
        return limit.isPresent() ? OptionalLong.of(limit.getAsLong() + by) : limit;
    }
}
