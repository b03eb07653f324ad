package org.muster.core.movement;

/** By what a leg goes. */
public enum Mode {
    FLIGHT,
    CONVOY,
    SHIP
}
