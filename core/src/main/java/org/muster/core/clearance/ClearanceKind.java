package org.muster.core.clearance;

import java.util.List;
import org.muster.core.movement.Mode;

/** What a leg may have to be allowed. */
public enum ClearanceKind {
    OVERFLIGHT,
    LANDING,
    SLOT,
    INSURANCE,
    ESCORT;

    /**
     * What is taken to be needed as long as nobody says so; nothing is known of what goes by land
     * or sea.
     */
    static List<ClearanceKind> of(Mode mode) {
        return switch (mode) {
            case FLIGHT -> List.of(OVERFLIGHT, LANDING, SLOT);
            case CONVOY, SHIP -> List.of();
        };
    }
}
