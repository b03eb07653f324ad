package org.muster.formats.hxl;

import java.util.Locale;

/** By what persons are counted apart; the total is all of them. */
public enum Breakdown {
    TOTAL,
    NATIONALITY,
    LEG,
    DAY,
    AGE,
    SEX;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
