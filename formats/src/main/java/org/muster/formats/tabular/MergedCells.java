package org.muster.formats.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells that are merged over several rows, whose value stands for each of them. Merging over
 * columns means one wide cell and changes nothing. Rows must come in order. One thread.
 */
final class MergedCells {

    private static final Pattern RANGE =
            Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

    /** More than this is no list that people typed, and the rest stays unfilled. */
    private static final int MOST = 200_000;

    private record Merge(int column, long from, long to) {}

    private static final class Open {
        private final Merge merge;
        private Cell value = Cell.EMPTY;

        Open(Merge merge) {
            this.merge = merge;
        }
    }

    private final List<Merge> merges;
    private final List<Open> open = new ArrayList<>();
    private int next;

    private MergedCells(List<Merge> merges) {
        this.merges = merges;
    }

    static MergedCells none() {
        return new MergedCells(List.of());
    }

    /** They stand behind the rows, so the whole part is walked once for them. */
    static MergedCells read(String file, java.io.InputStream in) throws IOException {
        List<Merge> merges = new ArrayList<>();
        TagScan scan = new TagScan(in, "mergeCell ");
        for (String tag = scan.next(); !tag.isEmpty() && merges.size() < MOST; tag = scan.next()) {
            Matcher range = RANGE.matcher(tag);
            if (range.find()) {
                long from = Long.parseLong(range.group(2));
                long to = Long.parseLong(range.group(3));
                if (to > from) {
                    merges.add(new Merge(XlsxRows.column(range.group(1)), from, to));
                }
            }
        }
        merges.sort(Comparator.comparingLong(Merge::from));
        return new MergedCells(merges);
    }

    boolean isEmpty() {
        return merges.isEmpty();
    }

    /** Fills the row's cells from merges that began above, and notes those that begin here. */
    void fill(long row, List<Cell> cells) {
        open.removeIf(one -> one.merge.to() < row);
        while (next < merges.size() && merges.get(next).from() <= row) {
            Merge merge = merges.get(next++);
            if (merge.to() >= row) {
                open.add(new Open(merge));
            }
        }
        for (Open one : open) {
            int column = one.merge.column();
            if (one.merge.from() == row) {
                one.value = column < cells.size() ? cells.get(column).asMerged() : Cell.EMPTY;
            } else if (!one.value.isBlank()) {
                while (cells.size() <= column) {
                    cells.add(Cell.EMPTY);
                }
                cells.set(column, one.value);
            }
        }
    }
}
