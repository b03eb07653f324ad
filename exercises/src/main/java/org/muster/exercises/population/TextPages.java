package org.muster.exercises.population;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A list as text: titles, headings and rows, in the encoding and with the separator of its keeper.
 */
final class TextPages implements Pages {
    private final Printing printing;
    private final Writer out;
    private int lines;

    TextPages(Sheet sheet, Printing printing, Path file) throws IOException {
        this.printing = printing;
        this.out =
                new OutputStreamWriter(
                        new BufferedOutputStream(Files.newOutputStream(file), 1 << 16),
                        sheet.encoding());
        begin(sheet);
    }

    private void begin(Sheet sheet) throws IOException {
        if (sheet.mark()) {
            out.write('\uFEFF');
        }
        for (String title : sheet.titles()) {
            line(title);
        }
        if (!sheet.titles().isEmpty()) {
            line("");
        }
        line(printing.join(sheet.headings()));
    }

    @Override
    public Place write(List<List<Value>> rows) throws IOException {
        int first = lines + 1;
        for (List<Value> row : rows) {
            line(printing.join(row.stream().map(Value::text).toList()));
        }
        return new Place("", first);
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write("\r\n");
        lines++;
    }

    @Override
    public void finish() {
        // a text file has nothing below its rows
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
