package org.muster.planning.simulate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.planning.simulate.Outcome.Left;

/**
 * How one run went.
 *
 * @param number which run it was
 * @param finish when the last leg departed that had somebody aboard
 * @param out how many people left on legs
 * @param outByDeadline how many of them by the deadline
 * @param left how many people did not, by where it went wrong; who was not booked is not counted
 * @param legs in the order of the plan's flights by departure
 */
record Run(
        int number,
        Optional<Instant> finish,
        long out,
        long outByDeadline,
        Map<Left, Long> left,
        List<Sailed> legs,
        Map<Resource, Waits.Waited> waits) {

    /** How a leg went; one that did not depart carried nobody. */
    record Sailed(
            Optional<Instant> departed,
            int souls,
            double fill,
            int turnedAway,
            List<String> parties) {}
}
