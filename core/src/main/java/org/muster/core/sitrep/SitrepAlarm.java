package org.muster.core.sitrep;

/** What the crisis room is alarmed of, in the order in which it is told. */
public enum SitrepAlarm {
    /** Open incidents that are grave. */
    GRAVE_INCIDENTS,
    /** People on the way to a place that is closed or compromised. */
    PEOPLE_TO_SHUT_PLACES,
    /** Tripwires that are reached and not decided on. */
    UNDECIDED_TRIPWIRES,
    /** Démarches whose deadline is past without an answer. */
    OVERDUE_DEMARCHES,
    /** Clearances whose deadline is past without an answer, of legs that have not left. */
    OVERDUE_CLEARANCES,
    /** Messages older than they may be. */
    LATE_MESSAGES,
    /** Enquiries older than they may be. */
    LATE_ENQUIRIES,
    /** People who wait and have heard nothing from us for too long. */
    PEOPLE_WITHOUT_WORD,
    /** Facts that cannot all be true. */
    OPEN_CONFLICTS,
    /** Cells that nobody holds. */
    VACANT_CELLS
}
