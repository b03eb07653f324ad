package org.muster.formats.tabular;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the spreadsheet shows it, or the line of a text file in which the row begins
 */
public record SheetRow(long number, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column counted from 0; empty beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isBlank() {
        return filled() == 0;
    }

    /** How many cells hold something. */
    public int filled() {
        int count = 0;
        for (Cell cell : cells) {
            count += cell.isBlank() ? 0 : 1;
        }
        return count;
    }
}
