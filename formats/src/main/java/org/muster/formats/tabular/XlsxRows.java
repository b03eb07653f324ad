package org.muster.formats.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Streams the rows of one sheet of a workbook. One thread, one use. */
final class XlsxRows {

    /** Takes one row of cells, and says whether it wants more. */
    interface Taker {
        boolean take(long number, List<Cell> cells, boolean cut) throws IOException;
    }

    private final XmlPart xml;
    private final XlsxCells reader;
    private final int mostColumns;
    private final StringBuilder value = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private boolean cut;

    XlsxRows(XmlPart xml, XlsxCells reader, int mostColumns) {
        this.xml = xml;
        this.reader = reader;
        this.mostColumns = mostColumns;
    }

    void read(Taker rows) throws IOException {
        long number = 0;
        while (xml.next()) {
            if (xml.isStart("row")) {
                // a row that goes back would make places that no spreadsheet shows
                number = Math.max(number + 1, xml.number("r", 0));
                cells = new ArrayList<>();
                cut = false;
            } else if (xml.isStart("c")) {
                readCell(number);
            } else if (xml.isEnd("row")) {
                if (!rows.take(number, cells, cut)) {
                    return;
                }
            } else if (xml.isEnd("sheetData")) {
                return;
            }
        }
    }

    private void readCell(long row) throws IOException {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        int column = Math.max(cells.size(), column(xml.attribute("r")));
        boolean formula = false;
        boolean in = false;
        boolean stored = false;
        value.setLength(0);
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart()) {
                in = xml.name().equals("v") || xml.name().equals("t");
                stored |= in;
                formula |= xml.name().equals("f");
            } else if (xml.isEnd()) {
                in = false;
            } else if (in && xml.isText()) {
                xml.appendText(value, reader.mostLength());
            }
        }
        if (column >= mostColumns) {
            cut |= !value.isEmpty();
            return;
        }
        // the empty text is a value too, and the only one that is stored as nothing
        boolean uncalculated = formula && value.isEmpty() && !(stored && type.equals("str"));
        if (uncalculated || !value.isEmpty()) {
            while (cells.size() < column) {
                cells.add(Cell.EMPTY);
            }
            cells.add(
                    uncalculated
                            ? SheetErrors.noValue()
                            : reader.cell(type, style, value.toString(), formula, row));
        }
    }

    /** The column of AB or AB12, counted from 0; -1 when there is none. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char sign = reference.charAt(i);
            if (sign < 'A' || sign > 'Z') {
                break;
            }
            column = column * 26 + sign - 'A' + 1;
        }
        return column - 1;
    }
}
