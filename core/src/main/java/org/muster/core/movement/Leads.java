package org.muster.core.movement;

/**
 * Where a leg leads: out of the country in crisis, or to another place inside it. Only legs that
 * lead out carry anybody home.
 */
public enum Leads {
    OUT,
    INSIDE
}
