package org.muster.core.movement;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.LegId;
import org.muster.core.fact.View;
import org.muster.core.movement.MovementFact.CallForwardSet;

/**
 * How a leg's parties are called forward. Times are in minutes.
 *
 * @param standby how many more than fit may wait at the rally point
 * @param riskPercent how likely it may be at most that even more than those come
 * @param travel how long parties travel, where nobody knows better
 * @param margin what they are given over their travel time
 * @param window how long an offer stands at most
 * @param reportBefore how long before departure a party must be at the control centre
 * @param releaseBefore how long before departure partners must know which seats are theirs
 * @param unionShare whether 30 % of seats are to be offered to nationals of other states of the
 *     Union
 * @param automatic whether seats that come free are offered to the next parties without anybody
 */
public record CallForwardPlan(
        int standby,
        int riskPercent,
        int travel,
        int margin,
        int window,
        int reportBefore,
        int releaseBefore,
        boolean unionShare,
        boolean automatic) {
    /** As long as nobody has set anything: a road of three hours, and nobody may wait. */
    public static final CallForwardPlan USUAL =
            new CallForwardPlan(0, 5, 180, 60, 180, 120, 240, false, false);

    /** The plan that was set last for a leg; empty where none was. */
    public static Optional<CallForwardPlan> find(View view, LegId leg) {
        return view.history(leg).findLast(CallForwardSet.class).map(CallForwardSet::plan);
    }

    public Instant reportBy(LegPlan leg) {
        return leg.departs().minus(Duration.ofMinutes(reportBefore));
    }

    public Instant releaseBy(LegPlan leg) {
        return leg.departs().minus(Duration.ofMinutes(releaseBefore));
    }

    public CallForwardPlan withAutomatic(boolean on) {
        return new CallForwardPlan(
                standby,
                riskPercent,
                travel,
                margin,
                window,
                reportBefore,
                releaseBefore,
                unionShare,
                on);
    }
}
