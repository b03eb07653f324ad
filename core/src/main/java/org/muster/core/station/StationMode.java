package org.muster.core.station;

/**
 * How much time there is: all stations, or the short way under threat. Both end in one manifest.
 */
public enum StationMode {
    FULL,
    HOSTILE
}
