package org.muster.formats.mrz;

/**
 * A name as a line carries it: primary (the surname) and secondary identifier (given names, may be
 * empty), parts separated by one space.
 *
 * @param perhapsCut the name fills its field to the last position, so more of it may be printed
 *     above
 */
public record MrzName(String primary, String secondary, boolean perhapsCut) {

    public static MrzName of(String primary, String secondary) {
        return new MrzName(primary, secondary, false);
    }
}
