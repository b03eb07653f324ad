package org.muster.core.incident;

/** What sort of thing happened. */
public enum IncidentKind {
    CROWD,
    ATTACK,
    SHOOTING,
    EXPLOSION,
    /** A road block, a checkpoint, a way that cannot be used. */
    ROAD_BLOCK,
    /** Borders, airspace, an airport. */
    CLOSURE,
    ARREST,
    ABDUCTION,
    LOOTING,
    THREAT,
    /** Telephone, Internet, power, water, fuel. */
    OUTAGE,
    DISASTER,
    /** A coup, a curfew, a state of emergency. */
    POLITICAL,
    OTHER
}
