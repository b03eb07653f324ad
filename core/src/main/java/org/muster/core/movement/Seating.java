package org.muster.core.movement;

/** How a person is carried. An infant on a lap is a soul, not a seat. */
public enum Seating {
    SEAT,
    LAP,
    STRETCHER
}
