package org.muster.formats.tabular;

/**
 * How much of a file is read before a person is asked to split it, so that a hostile file costs
 * some seconds and not the machine.
 *
 * @param rows of one sheet
 * @param columns of one row
 * @param cellLength signs in one cell; a spreadsheet itself holds 32,767
 * @param sharedBytes of the texts that a workbook keeps once for all its cells
 * @param inflatedBytes of one part of a workbook, unpacked
 * @param ratio of unpacked to packed bytes; real sheets stay below 100
 */
public record Limits(
        long rows, int columns, int cellLength, long sharedBytes, long inflatedBytes, int ratio) {

    public static final Limits USUAL =
            new Limits(2_000_000, 500, 32_767, 512L << 20, 8L << 30, 300);

    /** Parts smaller than this may be packed as tightly as they like. */
    static final long RATIO_COUNTS_FROM = 16L << 20;

    public Limits withRows(long most) {
        return new Limits(most, columns, cellLength, sharedBytes, inflatedBytes, ratio);
    }
}
