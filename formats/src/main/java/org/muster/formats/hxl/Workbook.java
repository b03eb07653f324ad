package org.muster.formats.hxl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet (ECMA-376) with the least that spreadsheets ask for. One use. */
final class Workbook {

    /** No clock: the same table has the same bytes. */
    private static final LocalDateTime PACKED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?");
    private static final Pattern UNFIT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\']");
    private static final int LONGEST_NAME = 31;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final String name;
    private final StringBuilder rows = new StringBuilder();
    private int row;

    Workbook(String sheet) {
        String fit = UNFIT_IN_NAMES.matcher(sheet).replaceAll(" ").strip();
        this.name = fit.isEmpty() ? "HXL" : fit.substring(0, Math.min(LONGEST_NAME, fit.length()));
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Adds a row; {@code numbers} says which columns may hold numbers, none when it is empty. */
    void row(List<String> cells, List<Boolean> numbers) {
        rows.append("<row r=\"").append(++row).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            if (!numbers.isEmpty() && numbers.get(i) && isNumber(text)) {
                rows.append("<c r=\"").append(place(i)).append("\"><v>").append(text);
                rows.append("</v></c>");
            } else if (!text.isEmpty()) {
                rows.append("<c r=\"").append(place(i)).append("\" t=\"inlineStr\"><is>");
                rows.append("<t xml:space=\"preserve\">").append(escaped(text));
                rows.append("</t></is></c>");
            }
        }
        rows.append("</row>");
    }

    private String place(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }

    private static String escaped(String text) {
        StringBuilder fit = new StringBuilder();
        text.codePoints()
                .forEach(sign -> {
                    boolean control = sign < ' ' && sign != '\n' && sign != '\t';
                    boolean surrogate =
                            sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
                    switch (sign) {
                        case '&' -> fit.append("&amp;");
                        case '<' -> fit.append("&lt;");
                        case '>' -> fit.append("&gt;");
                        default ->
                                fit.appendCodePoint(
                                        control || surrogate || sign == 0xFFFE || sign == 0xFFFF
                                                ? 0xFFFD
                                                : sign);
                    }
                });
        return fit.toString();
    }

    byte[] finish() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    """
                    <Types xmlns="%scontent-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>\
                    </Types>\
                    """
                            .formatted(PACKAGE, TYPE, TYPE));
            part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets>\
                    <sheet name="%s" sheetId="1" r:id="r1"/></sheets></workbook>\
                    """
                            .formatted(MAIN, OFFICE, escaped(name).replace("\"", "&quot;")));
            part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\""
                            + MAIN
                            + "\"><sheetData>"
                            + rows
                            + "</sheetData></worksheet>");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String relation(String type, String target) {
        return """
        <Relationships xmlns="%srelationships">\
        <Relationship Id="r1" Type="%s/%s" Target="%s"/></Relationships>\
        """
                .formatted(PACKAGE, OFFICE, type, target);
    }

    private static void part(ZipOutputStream zip, String part, String text) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(PACKED);
        zip.putNextEntry(entry);
        zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
