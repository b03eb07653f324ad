package org.muster.exercises.population;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A workbook as Excel reads it (ECMA-376), with as little in it as that needs. */
final class XlsxPages extends BookPages {
    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml";

    /** Day 0 of the days that a workbook counts, for dates after February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final List<String> names = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();

    XlsxPages(Sheet sheet, int people, Path file) throws IOException {
        super(sheet, people, file);
    }

    @Override
    void beginSheet(int number, String sheetName) throws IOException {
        names.add(sheetName);
        merged.clear();
        part("xl/worksheets/sheet" + number + ".xml");
        add(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    }

    @Override
    void row(int number, List<BookCell> cells) throws IOException {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.size(); i++) {
            BookCell cell = cells.get(i);
            if (cell.rows() > 1) {
                merged.add(at(i, number) + ":" + at(i, number + cell.rows() - 1));
            }
            if (cell.rows() > 0 && !cell.value().isEmpty()) {
                append(row, at(i, number), cell.value());
            }
        }
        add(row.append("</row>").toString());
    }

    private static void append(StringBuilder row, String at, Value value) {
        switch (value.kind()) {
            case TEXT ->
                    row.append("<c r=\"")
                            .append(at)
                            .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                            .append(escaped(value.text()))
                            .append("</t></is></c>");
            case NUMBER ->
                    row.append("<c r=\"" + at + "\"><v>").append(value.typed()).append("</v></c>");
            case DATE ->
                    row.append("<c r=\"" + at + "\" s=\"1\"><v>")
                            .append(
                                    ChronoUnit.DAYS.between(
                                            DAY_ZERO, LocalDate.parse(value.typed())))
                            .append("</v></c>");
        }
    }

    /** Lists here have fewer columns than letters. */
    private static String at(int column, int row) {
        return (char) ('A' + column) + Integer.toString(row);
    }

    @Override
    void endSheet() throws IOException {
        add("</sheetData>");
        if (!merged.isEmpty()) {
            add("<mergeCells count=\"" + merged.size() + "\">");
            for (String range : merged) {
                add("<mergeCell ref=\"" + range + "\"/>");
            }
            add("</mergeCells>");
        }
        add("</worksheet>");
    }

    @Override
    void endBook() throws IOException {
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            sheets.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>"
                            .formatted(names.get(i - 1), i, i));
            relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
            types.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
        }
        part("xl/workbook.xml");
        add(
                XML
                        + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                                .formatted(MAIN, OFFICE, sheets));
        part("xl/_rels/workbook.xml.rels");
        relations.append(relation(names.size() + 1, "styles", "styles.xml"));
        add(XML + "<Relationships xmlns=\"" + PACKAGE + "\">" + relations + "</Relationships>");
        part("xl/styles.xml");
        add(
                XML
                        + "<styleSheet xmlns=\"%s\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf xfId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\" xfId=\"0\"/></cellXfs></styleSheet>"
                                .formatted(MAIN));
        part("_rels/.rels");
        add(
                XML
                        + "<Relationships xmlns=\""
                        + PACKAGE
                        + "\">"
                        + relation(1, "officeDocument", "xl/workbook.xml")
                        + "</Relationships>");
        part("[Content_Types].xml");
        add(
                XML
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + type("/xl/workbook.xml", "sheet.main")
                        + type("/xl/styles.xml", "styles")
                        + types
                        + "</Types>");
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, OFFICE, type, target);
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s\"/>"
                .formatted(part, TYPE.formatted(type));
    }
}
