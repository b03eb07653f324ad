package org.muster.core.roll;

import java.util.Comparator;
import org.muster.core.clearance.MissingClearances;
import org.muster.core.fact.LegId;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.LegState;
import org.muster.core.movement.Load;

/** One leg on the roll: as {@link Leg}, without the names of those aboard. */
public record LegLine(
        LegId id,
        LegPlan plan,
        LegState state,
        Load load,
        int provisional,
        int standby,
        boolean carriesOut,
        MissingClearances missing) {

    /** By planned departure, as {@link Leg#listAll} has them. */
    public static final Comparator<LegLine> ORDER =
            Comparator.comparing((LegLine leg) -> leg.plan().departs())
                    .thenComparing(leg -> leg.plan().label())
                    .thenComparing(leg -> leg.id().value());

    public static LegLine of(Leg leg) {
        return new LegLine(
                leg.id(),
                leg.plan(),
                leg.state(),
                leg.load(),
                leg.provisional(),
                leg.standby().size(),
                leg.carriesOut(),
                leg.missing());
    }
}
