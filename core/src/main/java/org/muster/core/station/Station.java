package org.muster.core.station;

import java.util.List;

/**
 * A station of a control centre, in the order in which people go through them. At MANIFEST they are
 * put on the leg's list; at BOARDING they are seen at the vehicle's door.
 */
public enum Station {
    RECEPTION,
    ELIGIBILITY,
    IDENTITY,
    SEARCH,
    WEAPONS_CHECK,
    MEDICAL,
    REGISTRATION,
    BAND,
    MANIFEST,
    BOARDING;

    /** The usual ones of a mode. */
    public static List<Station> of(StationMode mode) {
        return switch (mode) {
            case FULL ->
                    List.of(
                            RECEPTION,
                            IDENTITY,
                            SEARCH,
                            MEDICAL,
                            REGISTRATION,
                            BAND,
                            MANIFEST,
                            BOARDING);
            case HOSTILE -> List.of(ELIGIBILITY, WEAPONS_CHECK, MANIFEST);
        };
    }
}
