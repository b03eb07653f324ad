package org.muster.planning.bep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * What was found for an instance.
 *
 * @param objective when the last bus arrives at its last shelter, in units of the instance
 * @param bound no plan ends before this
 */
public record BusResult(
        BusEvacuation problem, List<Tour> tours, long objective, long bound, double seconds) {

    public BusResult {
        tours = List.copyOf(tours);
    }

    /** Whether no plan can end earlier. */
    public boolean isProven() {
        return bound >= objective;
    }

    /**
     * By what share of itself the objective may be too high; 0 when proven, never rounded to it.
     */
    public double gap() {
        if (isProven()) {
            return 0;
        }
        return BigDecimal.valueOf(objective - bound)
                .divide(BigDecimal.valueOf(objective), new MathContext(4, RoundingMode.UP))
                .doubleValue();
    }
}
