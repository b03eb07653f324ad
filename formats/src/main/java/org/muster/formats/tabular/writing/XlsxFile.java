package org.muster.formats.tabular.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook (ECMA-376) written row by row in flat memory; the same rows give the same bytes, since
 * no clock is read (decision 0058). Texts are inline and in text format, so that no program runs or
 * changes one, also when it is edited later. A sheet that is full, at 1,048,576 rows, goes on in
 * another of the same form.
 */
public final class XlsxFile implements RowWriter {
    /** As many rows as a sheet may have. */
    static final int MOST_ROWS = 1_048_576;

    private static final LocalDateTime PACKED = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern UNFIT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\'\\p{Cntrl}]");
    private static final int LONGEST_NAME = 31;
    private static final int HELD = 1 << 15;

    private final ZipOutputStream zip;
    private final BookNote note;
    private final int mostRows;
    private final List<XlsxParts.Named> sheets = new ArrayList<>();
    private final StringBuilder held = new StringBuilder(2 * HELD);
    private final XlsxRows rows = new XlsxRows(held);
    private int row;

    private XlsxFile(ZipOutputStream zip, BookNote note, int mostRows) {
        this.zip = zip;
        this.note = note;
        this.mostRows = mostRows;
    }

    /** Begins a workbook; closing it closes the stream. */
    public static XlsxFile to(OutputStream out, BookNote note) {
        return to(out, note, MOST_ROWS);
    }

    static XlsxFile to(OutputStream out, BookNote note, int mostRows) {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        XlsxFile file = new XlsxFile(zip, note, mostRows);
        file.part("_rels/.rels", XlsxParts.rels());
        file.part("docProps/core.xml", XlsxParts.core(note));
        file.part("xl/styles.xml", XlsxParts.styles());
        return file;
    }

    /** Begins a sheet, with its headings; the rows that follow are its own. */
    public void sheet(SheetForm form) {
        endSheet();
        sheets.add(new XlsxParts.Named(freeName(form.name()), form));
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        held.append(XlsxParts.sheetHead(form, sheets.size() == 1));
        row = 0;
        if (form.top() != SheetForm.Top.NONE) {
            List<Value> headings =
                    form.columns().stream().map(column -> Value.text(column.heading())).toList();
            rows.append(++row, headings, true);
        }
    }

    /** A name of its own: workbooks do not tell large letters from small ones. */
    private String freeName(String wanted) {
        String fit = UNFIT_IN_NAMES.matcher(wanted).replaceAll(" ").strip();
        String base = fit.isEmpty() ? "Sheet" : cut(fit, "");
        String name = base;
        for (int i = 2; isTaken(name); i++) {
            name = cut(base, " (" + i + ")");
        }
        return name;
    }

    private boolean isTaken(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return sheets.stream().anyMatch(one -> one.name().toLowerCase(Locale.ROOT).equals(small));
    }

    private static String cut(String name, String end) {
        return name.substring(0, Math.min(LONGEST_NAME - end.length(), name.length())).strip()
                + end;
    }

    @Override
    public void row(List<Value> values) {
        if (sheets.isEmpty()) {
            throw new IllegalStateException("A row needs a sheet to stand on.");
        }
        SheetForm form = sheets.getLast().form();
        if (values.size() > form.columns().size()) {
            throw new IllegalArgumentException(
                    "a row of %d values does not fit into %d columns"
                            .formatted(values.size(), form.columns().size()));
        }
        if (row == mostRows) {
            sheet(form);
        }
        rows.append(++row, values, false);
        if (held.length() >= HELD) {
            write();
        }
    }

    private void endSheet() {
        if (!sheets.isEmpty()) {
            held.append(XlsxParts.sheetFoot(sheets.getLast().form(), row, note));
            end();
        }
    }

    @Override
    public void close() {
        if (sheets.isEmpty()) {
            sheet(
                    new SheetForm(
                            note.title(), false, SheetForm.Top.NONE, List.of(new Column("", 11))));
        }
        endSheet();
        part("xl/workbook.xml", XlsxParts.workbook(sheets));
        part("xl/_rels/workbook.xml.rels", XlsxParts.workbookRels(sheets.size()));
        part("[Content_Types].xml", XlsxParts.contentTypes(sheets.size()));
        try {
            zip.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void part(String name, String text) {
        begin(name);
        held.append(text);
        end();
    }

    private void begin(String name) {
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(PACKED);
            zip.putNextEntry(entry);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void end() {
        write();
        try {
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write() {
        try {
            zip.write(held.toString().getBytes(StandardCharsets.UTF_8));
            held.setLength(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
