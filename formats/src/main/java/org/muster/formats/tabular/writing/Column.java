package org.muster.formats.tabular.writing;

import java.util.List;

/**
 * A column of a table.
 *
 * @param heading empty where a sheet has none
 * @param width in signs of the usual font, 1 to 255 (ECMA-376 part 1, 18.3.1.13)
 */
public record Column(String heading, int width) {
    private static final int WIDEST = 255;

    public Column {
        if (width < 1 || width > WIDEST) {
            throw new IllegalArgumentException(
                    "column '" + heading + "' is " + width + " wide, it must be 1 to " + WIDEST);
        }
    }

    /** Columns as wide as their headings, but never narrower than a day. */
    public static List<Column> of(List<String> headings) {
        return headings.stream()
                .map(heading -> new Column(heading, Math.clamp(heading.length() + 2L, 11, 40)))
                .toList();
    }
}
