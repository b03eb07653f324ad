package org.muster.formats.tabular.writing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A table as comma separated values (RFC 4180): lines end in CR LF, what holds a separator, a
 * quote, an end of line or a blank at an edge is quoted, and no text is a formula ({@link
 * FormulaGuard}). Numbers, days (2023-08-02) and times (2023-08-02T19:12:00+01:00) stand as they
 * are.
 */
public final class CsvFile implements RowWriter {
    private static final Pattern NUMERIC = Pattern.compile("[\\d０-９][\\d０-９\\s.,:/\\-eE+]*");
    private static final String QUOTED = ",;\t\"\r\n";

    private final CsvWriter csv;
    private final CsvForm form;

    private CsvFile(CsvWriter csv, CsvForm form) {
        this.csv = csv;
        this.form = form;
    }

    /** Writes in UTF-8; closing closes the stream. */
    public static CsvFile to(OutputStream out, CsvForm form) {
        return to(new OutputStreamWriter(out, StandardCharsets.UTF_8), form);
    }

    /** Writes anywhere; closing closes the writer. */
    public static CsvFile to(Writer out, CsvForm form) {
        try {
            if (form == CsvForm.EXCEL) {
                out.write('\uFEFF');
            }
            CsvWriter csv =
                    CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.CRLF)
                            .quoteStrategy(new Quotes())
                            .build(out);
            return new CsvFile(csv, form);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A whole table as text, with its headings. */
    public static String text(CsvForm form, List<String> headings, Consumer<RowWriter> rows) {
        StringWriter text = new StringWriter();
        try (CsvFile csv = to(text, form)) {
            csv.headings(headings);
            rows.accept(csv);
        }
        return text.toString();
    }

    /** Writes a row of texts. */
    public void headings(List<String> headings) {
        row(headings.stream().map(Value::text).toList());
    }

    @Override
    public void row(List<Value> values) {
        String[] cells = new String[values.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(values.get(i));
        }
        csv.writeRecord(cells);
    }

    private String cell(Value value) {
        return switch (value) {
            case Value.None none -> "";
            case Value.Text(String text) -> form == CsvForm.EXCEL ? kept(text) : guarded(text);
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Exact exact -> exact.number().toPlainString();
            case Value.Day day -> day.day().toString();
            case Value.Time time ->
                    time.at()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .atZone(time.zone())
                            .format(Times.WITH_OFFSET);
        };
    }

    private static String guarded(String text) {
        return FormulaGuard.guarded(text);
    }

    private static String kept(String text) {
        return NUMERIC.matcher(text).matches() ? "'" + text : guarded(text);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A semicolon is quoted too: where commas are decimal points, Excel separates by it. */
    private static final class Quotes implements QuoteStrategy {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return !value.isEmpty()
                    && (isBlank(value.charAt(0))
                            || isBlank(value.charAt(value.length() - 1))
                            || value.chars().anyMatch(sign -> QUOTED.indexOf(sign) >= 0));
        }

        private static boolean isBlank(char sign) {
            return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
        }
    }
}
