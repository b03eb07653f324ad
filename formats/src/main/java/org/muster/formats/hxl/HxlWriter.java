package org.muster.formats.hxl;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.muster.formats.tabular.writing.BookNote;
import org.muster.formats.tabular.writing.Column;
import org.muster.formats.tabular.writing.CsvFile;
import org.muster.formats.tabular.writing.CsvForm;
import org.muster.formats.tabular.writing.RowWriter;
import org.muster.formats.tabular.writing.SheetForm;
import org.muster.formats.tabular.writing.Value;
import org.muster.formats.tabular.writing.XlsxFile;

/**
 * Writes a table of HXL: headings, tags, rows. The same table gives the same bytes. CSV is UTF-8
 * without a mark, which many programs of that world would take for part of the first heading.
 */
public final class HxlWriter {

    /** What every program that reads HXL takes for the same number. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?");

    private HxlWriter() {}

    public static byte[] csv(HxlTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvFile csv = CsvFile.to(bytes, CsvForm.PLAIN)) {
            csv.headings(headings(table));
            writeRows(table, csv);
        }
        return bytes.toByteArray();
    }

    /**
     * One sheet; what a tag says are numbers are numbers, all else is text and nothing a formula.
     */
    public static byte[] xlsx(HxlTable table, String sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxFile book = XlsxFile.to(bytes, BookNote.open(sheet))) {
            List<Column> columns = Column.of(headings(table));
            book.sheet(new SheetForm(sheet, false, SheetForm.Top.TAGGED, columns));
            writeRows(table, book);
        }
        return bytes.toByteArray();
    }

    private static void writeRows(HxlTable table, RowWriter out) {
        out.row(
                table.columns().stream()
                        .map(column -> column.tag().map(HxlTag::toString).orElse(""))
                        .map(Value::text)
                        .toList());
        List<Boolean> numbers =
                table.columns().stream()
                        .map(column -> column.tag().filter(HxlTag::isNumber).isPresent())
                        .toList();
        for (HxlRow row : table.rows()) {
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                values.add(value(row.cells().get(i), numbers.get(i)));
            }
            out.row(values);
        }
    }

    /** A number, where it may be one and would be written just as it stands; else its text. */
    private static Value value(String text, boolean number) {
        if (!number || !NUMBER.matcher(text).matches()) {
            return Value.text(text);
        }
        BigDecimal exact = new BigDecimal(text);
        return exact.toPlainString().equals(text) ? Value.exact(exact) : Value.text(text);
    }

    private static List<String> headings(HxlTable table) {
        return table.columns().stream().map(HxlColumn::heading).toList();
    }
}
