package org.muster.formats.hxl;

import java.util.List;

/**
 * A row under the tags.
 *
 * @param line in the file, counted from 1; 0 for one that was not read
 * @param cells one for each column
 */
public record HxlRow(long line, List<String> cells) {

    public HxlRow {
        cells = List.copyOf(cells);
    }
}
