package org.muster.formats.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Streams the rows of one table of an OpenDocument workbook. One thread, one use. */
final class OdsRows {

    private final XmlPart xml;
    private final OdsCells reader;
    private final Limits limits;
    private final List<Spanned> spans = new ArrayList<>();

    /** A value that stands for some rows below its own. */
    private static final class Spanned {
        private final int column;
        private final Cell value;
        private int left;

        Spanned(int column, Cell value, int left) {
            this.column = column;
            this.value = value;
            this.left = left;
        }
    }

    OdsRows(XmlPart xml, CellText text, Limits limits) {
        this.xml = xml;
        this.reader = new OdsCells(xml, text, limits.cellLength());
        this.limits = limits;
    }

    void read(XlsxRows.Taker rows) throws IOException {
        long number = 1;
        while (xml.next() && !xml.isEnd("table")) {
            if (!xml.isStart("table-row")) {
                continue;
            }
            long repeated = Math.max(1, xml.number("number-rows-repeated", 1));
            List<Cell> cells = new ArrayList<>();
            boolean cut = readRow(number, cells);
            boolean blank = cells.stream().allMatch(Cell::isBlank) && spans.isEmpty();
            // a million blank rows at the end of a sheet are one element
            for (long i = 0; i < (blank ? 0 : repeated); i++) {
                List<Cell> row = new ArrayList<>(cells);
                fill(row);
                if (!rows.take(number + i, row, cut)) {
                    return;
                }
            }
            number += repeated;
        }
    }

    private boolean readRow(long number, List<Cell> cells) throws IOException {
        List<Spanned> begun = new ArrayList<>();
        boolean cut = false;
        int column = 0;
        while (xml.next() && !xml.isEnd("table-row")) {
            boolean covered = xml.isStart("covered-table-cell");
            if (!covered && !xml.isStart("table-cell")) {
                continue;
            }
            int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
            int spanned = xml.number("number-rows-spanned", 1);
            Cell cell = reader.read(number, covered);
            int room = Math.max(0, Math.min(repeated, limits.columns() - column));
            cut |= room < repeated && !cell.isBlank();
            if (!cell.isBlank()) {
                while (cells.size() < column) {
                    cells.add(Cell.EMPTY);
                }
                for (int i = 0; i < room; i++) {
                    cells.add(spanned > 1 ? cell.asMerged() : cell);
                }
                if (spanned > 1 && room > 0) {
                    begun.add(new Spanned(column, cell.asMerged(), spanned));
                }
            }
            column = Math.min(limits.columns(), column + repeated);
        }
        spans.addAll(begun);
        return cut;
    }

    /** Puts values of merged cells into the rows that they stand for. */
    private void fill(List<Cell> cells) {
        for (Spanned span : spans) {
            while (cells.size() <= span.column) {
                cells.add(Cell.EMPTY);
            }
            if (cells.get(span.column).isBlank()) {
                cells.set(span.column, span.value);
            }
            span.left--;
        }
        spans.removeIf(span -> span.left <= 0);
    }
}
