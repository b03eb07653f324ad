package org.muster.core.operation;

/**
 * How far an operation is. It goes forward step by step; stepping back or skipping a step needs a
 * reason.
 */
public enum Phase {
    WATCH,
    ALERT,
    EVACUATION,
    CLOSING,
    CLOSED
}
