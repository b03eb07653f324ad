package org.muster.formats.tabular.writing;

import java.util.List;

/**
 * How a sheet of a workbook looks.
 *
 * @param name at most 31 signs without {@code [ ] : * ? / \ '} reach the workbook; others are left
 *     out
 * @param rightToLeft the first column stands at the right, as readers of Arabic expect
 */
public record SheetForm(String name, boolean rightToLeft, Top top, List<Column> columns) {
    private static final int MOST_COLUMNS = 16_384;

    /** What stands above the rows. */
    public enum Top {
        /** Headings that stay in sight, with filters. */
        LIST,
        /** Headings, and a row of tags that belongs to them: both stay in sight, neither sorts. */
        TAGGED,
        /** Nothing: each row explains itself. */
        NONE
    }

    public SheetForm {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "a sheet has 1 to " + MOST_COLUMNS + " columns, not " + columns.size());
        }
    }

    /** A list with headings and filters. */
    public static SheetForm list(String name, boolean rightToLeft, List<Column> columns) {
        return new SheetForm(name, rightToLeft, Top.LIST, columns);
    }
}
