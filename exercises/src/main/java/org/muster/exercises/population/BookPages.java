package org.muster.exercises.population;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A list as a workbook, as people make them: titles above the headings, several sheets, what a
 * household shares written once in merged cells, a last sheet of remarks. Written in one pass.
 */
abstract class BookPages implements Pages {
    /** No clock: the same population has the same bytes. */
    private static final LocalDateTime PACKED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Set<Field> SHARED =
            Set.of(Field.HOUSEHOLD, Field.BOOKING, Field.ADDRESS, Field.QUARTER);

    /** Fewer than a spreadsheet can hold. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int FEWEST_ROWS = 50;

    private final Sheet sheet;
    private final int rowsOfSheet;
    private final ZipOutputStream zip;
    private String name = "";
    private int sheets;
    private int row;

    BookPages(Sheet sheet, int people, Path file) throws IOException {
        this.sheet = sheet;
        this.rowsOfSheet = Math.clamp(people / 10, FEWEST_ROWS, MOST_ROWS);
        this.zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    @Override
    public final Place write(List<List<Value>> rows) throws IOException {
        if (sheets == 0 || row + rows.size() > rowsOfSheet) {
            turn();
        }
        int first = row + 1;
        for (int i = 0; i < rows.size(); i++) {
            List<Value> cells = rows.get(i);
            int at = i;
            row(
                    ++row,
                    IntStream.range(0, cells.size())
                            .mapToObj(column ->
                                    new BookCell(
                                            cells.get(column),
                                            isMerged(rows, column) ? at == 0 ? rows.size() : 0 : 1))
                            .toList());
        }
        return new Place(name, first);
    }

    /** A household's number or address, where all of them have it and it is the same. */
    private boolean isMerged(List<List<Value>> rows, int column) {
        String first = rows.getFirst().get(column).text();
        return rows.size() > 1
                && SHARED.contains(sheet.columns().get(column).field())
                && !first.isEmpty()
                && rows.stream().allMatch(cells -> cells.get(column).text().equals(first));
    }

    private void turn() throws IOException {
        if (sheets > 0) {
            endSheet();
        }
        begin("Liste " + (sheets + 1));
        List<String> titles =
                sheet.titles().isEmpty()
                        ? List.of(sheet.source().word() + " - exercise")
                        : sheet.titles();
        for (String title : titles) {
            row(++row, List.of(new BookCell(Value.text(title), 1)));
        }
        row++;
        row(
                ++row,
                sheet.headings().stream()
                        .map(heading -> new BookCell(Value.text(heading), 1))
                        .toList());
    }

    private void begin(String sheetName) throws IOException {
        sheets++;
        row = 0;
        name = sheetName;
        beginSheet(sheets, sheetName);
    }

    @Override
    public final void finish() throws IOException {
        if (sheets == 0) {
            turn();
        }
        endSheet();
        begin("Notes");
        row(1, List.of(new BookCell(Value.text("Exercise. Nobody in this list exists."), 1)));
        endSheet();
        endBook();
        zip.finish();
    }

    @Override
    public final void close() throws IOException {
        zip.close();
    }

    /**
     * One cell of a row.
     *
     * @param rows over how many it reaches; 0 for one that another above covers
     */
    record BookCell(Value value, int rows) {}

    abstract void beginSheet(int number, String sheetName) throws IOException;

    abstract void row(int number, List<BookCell> cells) throws IOException;

    abstract void endSheet() throws IOException;

    abstract void endBook() throws IOException;

    final void part(String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(PACKED);
        zip.putNextEntry(entry);
    }

    final void add(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                // XML has no other control signs
                default -> escaped.append(sign < ' ' && sign != '\n' ? ' ' : sign);
            }
        }
        return escaped.toString();
    }
}
