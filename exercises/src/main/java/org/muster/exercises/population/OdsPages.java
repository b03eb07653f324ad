package org.muster.exercises.population;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A workbook as LibreOffice reads it (OpenDocument 1.2), with as little in it as that needs. */
final class OdsPages extends BookPages {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private int written;
    private boolean begun;

    OdsPages(Sheet sheet, int people, Path file) throws IOException {
        super(sheet, people, file);
    }

    @Override
    void beginSheet(int number, String sheetName) throws IOException {
        if (!begun) {
            begun = true;
            part("mimetype");
            add(TYPE);
            part("content.xml");
            add(
                    XML
                            + "<office:document-content xmlns:office=\"%soffice:1.0\" xmlns:table=\"%stable:1.0\" xmlns:text=\"%stext:1.0\" office:version=\"1.2\"><office:body><office:spreadsheet>"
                                    .formatted(NAMES, NAMES, NAMES));
        }
        written = 0;
        add("<table:table table:name=\"" + sheetName + "\">");
    }

    @Override
    void row(int number, List<BookCell> cells) throws IOException {
        StringBuilder row = new StringBuilder();
        if (number > written + 1) {
            row.append(
                    "<table:table-row table:number-rows-repeated=\"%d\"><table:table-cell/></table:table-row>"
                            .formatted(number - written - 1));
        }
        written = number;
        row.append("<table:table-row>");
        cells.forEach(cell -> append(row, cell));
        add(row.append("</table:table-row>").toString());
    }

    private static void append(StringBuilder row, BookCell cell) {
        if (cell.rows() == 0) {
            row.append("<table:covered-table-cell/>");
            return;
        }
        Value value = cell.value();
        if (value.isEmpty()) {
            row.append("<table:table-cell/>");
            return;
        }
        row.append("<table:table-cell");
        if (cell.rows() > 1) {
            row.append(" table:number-columns-spanned=\"1\" table:number-rows-spanned=\"")
                    .append(cell.rows())
                    .append('"');
        }
        row.append(
                switch (value.kind()) {
                    case TEXT -> " office:value-type=\"string\"";
                    case NUMBER ->
                            " office:value-type=\"float\" office:value=\"" + value.typed() + '"';
                    case DATE ->
                            " office:value-type=\"date\" office:date-value=\""
                                    + value.typed()
                                    + '"';
                });
        row.append("><text:p>")
                .append(escaped(value.text()))
                .append("</text:p></table:table-cell>");
    }

    @Override
    void endSheet() throws IOException {
        add("</table:table>");
    }

    @Override
    void endBook() throws IOException {
        add("</office:spreadsheet></office:body></office:document-content>");
        part("META-INF/manifest.xml");
        add(
                XML
                        + "<manifest:manifest xmlns:manifest=\"%smanifest:1.0\" manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"%s\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"
                                .formatted(NAMES, TYPE));
    }
}
