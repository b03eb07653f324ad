package org.muster.formats.hxl;

import java.util.List;
import java.util.stream.IntStream;

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

    /** The first column with exactly this tag; -1 when there is none. */
    public int indexOf(HxlTag tag) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).tag().filter(tag::equals).isPresent())
                .findFirst()
                .orElse(-1);
    }
}
