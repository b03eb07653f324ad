package org.muster.formats.hxl;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes a table of HXL: headings, tags, rows. The same table gives the same bytes. CSV is UTF-8
 * without a mark, which many programs of that world would take for part of the first heading.
 */
public final class HxlWriter {

    private HxlWriter() {}

    public static byte[] csv(HxlTable table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(headings(table).stream().map(CsvCell::guarded).toList());
            csv.writeRecord(tags(table));
            for (HxlRow row : table.rows()) {
                csv.writeRecord(guarded(table, row));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A number may begin with a minus; any other cell is guarded. */
    private static List<String> guarded(HxlTable table, HxlRow row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(i -> {
                    String text = row.cells().get(i);
                    boolean number =
                            table.columns().get(i).tag().filter(HxlTag::isNumber).isPresent()
                                    && Workbook.isNumber(text);
                    return number ? text : CsvCell.guarded(text);
                })
                .toList();
    }

    /**
     * One sheet; what a tag says are numbers are numbers, all else is text and nothing a formula.
     */
    public static byte[] xlsx(HxlTable table, String sheet) {
        Workbook book = new Workbook(sheet);
        book.row(headings(table), List.of());
        book.row(tags(table), List.of());
        List<Boolean> numbers =
                table.columns().stream()
                        .map(column -> column.tag().filter(HxlTag::isNumber).isPresent())
                        .toList();
        table.rows().forEach(row -> book.row(row.cells(), numbers));
        return book.finish();
    }

    private static List<String> headings(HxlTable table) {
        return table.columns().stream().map(HxlColumn::heading).toList();
    }

    private static List<String> tags(HxlTable table) {
        return table.columns().stream()
                .map(column -> column.tag().map(HxlTag::toString).orElse(""))
                .toList();
    }
}
