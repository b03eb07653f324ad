package org.muster.core.incident;

/** How bad it is for our people and posts, from 1 to 4; 0 is what nobody has said. */
public enum IncidentSeverity {
    NOT_KNOWN,
    /** To be known. */
    MINOR,
    /** Plans may have to change. */
    SERIOUS,
    /** Life is in danger, or a way out is. */
    GRAVE,
    /** People are being hurt, or a post is attacked. */
    CRITICAL;

    public int level() {
        return ordinal();
    }

    /** Whether the crisis room is alarmed. */
    public boolean alarms() {
        return this == GRAVE || this == CRITICAL;
    }
}
