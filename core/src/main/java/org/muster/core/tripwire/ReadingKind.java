package org.muster.core.tripwire;

/** What is read off now and then, in whole days for which it lasts. */
public enum ReadingKind {
    FUEL_DAYS,
    WATER_DAYS,
    FOOD_DAYS
}
