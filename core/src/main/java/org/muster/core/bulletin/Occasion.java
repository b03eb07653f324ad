package org.muster.core.bulletin;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.movement.Mode;

/**
 * What the usual words of a bulletin are chosen by: whether the leg that left last is still on its
 * way, and how many are carried who are not ours.
 *
 * @param underWay by what the last leg goes, while it has not arrived
 */
public record Occasion(Optional<Mode> underWay, Others others) {

    /** Nationals of other states among those carried. */
    public enum Others {
        NONE,
        SOME,
        MANY;

        /** From here on a text may say "many". */
        private static final int FROM_MANY = 50;

        public static Others of(int persons) {
            if (persons == 0) {
                return NONE;
            }
            return persons < FROM_MANY ? SOME : MANY;
        }
    }

    /** As known at {@code asOf}. */
    public static Occasion of(View view, Instant asOf, int others) {
        View then = view.asOf(Stamp.endOf(asOf));
        Optional<Mode> underWay =
                Leg.listAll(then).stream()
                        .filter(Leg::carriesOut)
                        .max(
                                Comparator.comparing(leg ->
                                        Leg.findDeparted(then, leg.id()).orElse(Instant.EPOCH)))
                        .filter(leg -> leg.state() instanceof LegState.Departed)
                        .map(leg -> leg.plan().mode());
        return new Occasion(underWay, Others.of(others));
    }
}
