package org.muster.formats.hxl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of HXL; each row has a cell for each column. */
public record HxlTable(List<HxlColumn> columns, List<HxlRow> rows) {

    public HxlTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
            throw new IllegalArgumentException("each row needs " + width + " cells");
        }
    }

    /** Where the columns with a tag are; of several with one tag the first. */
    public Map<HxlTag, Integer> places() {
        Map<HxlTag, Integer> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            columns.get(i).tag().ifPresent(tag -> places.putIfAbsent(tag, place));
        }
        return places;
    }
}
