package org.muster.formats.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.muster.formats.tabular.writing.CsvFile;
import org.muster.formats.tabular.writing.FormulaGuard;

/** A list as text with separators: CSV, TSV and their kin. */
final class TextList implements ListFile {

    private static final Sheet ONLY = new Sheet("", false);
    private static final int HEAD = 1 << 17;

    private final Path path;
    private final String name;
    private final Encoding encoding;
    private final SeparatorProbe separator;
    private final Limits limits;

    private TextList(Path path, Encoding encoding, SeparatorProbe separator, Limits limits) {
        this.path = path;
        this.name = String.valueOf(path.getFileName());
        this.encoding = encoding;
        this.separator = separator;
        this.limits = limits;
    }

    static TextList open(Path path, ReadOptions options) throws IOException {
        Encoding found = EncodingProbe.probe(path);
        Encoding encoding =
                options.encoding()
                        .map(said -> new Encoding(said, found.mark(), 0, "you said so"))
                        .orElse(found);
        Optional<SeparatorProbe> said = options.separator().map(SeparatorProbe::given);
        SeparatorProbe separator =
                said.isPresent() ? said.get() : SeparatorProbe.probe(head(path, encoding));
        return new TextList(path, encoding, separator, options.limits());
    }

    private static String head(Path path, Encoding encoding) throws IOException {
        try (Reader reader = reader(path, encoding)) {
            char[] head = new char[HEAD];
            int length = 0;
            for (int read = 0; read >= 0 && length < HEAD; length += Math.max(0, read)) {
                read = reader.read(head, length, HEAD - length);
            }
            String text = new String(head, 0, length);
            // the last line is most likely cut
            return length < HEAD ? text : text.substring(0, text.lastIndexOf('\n') + 1);
        }
    }

    private static Reader reader(Path path, Encoding encoding) throws IOException {
        InputStream in = Files.newInputStream(path);
        in.skipNBytes(encoding.mark());
        return new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Finding> findings() {
        return List.of(encoding.finding(), separator.finding());
    }

    @Override
    public List<Sheet> listSheets() {
        return List.of(ONLY);
    }

    @Override
    public void read(Sheet sheet, RowSink rows, Consumer<CellProblem> problems) {
        CellText text = new CellText(limits.cellLength(), encoding.charset());
        try (Reader reader = reader(path, encoding)) {
            Records records = new Records(new LineSource(reader), separator.separator());
            if (separator.told()) {
                records.take();
            }
            read(records, text, rows, problems);
        } catch (IOException broken) {
            problems.accept(Opening.unreadable(path, broken));
        }
        text.tell(name, "", problems);
        if (encoding.broken() > 0) {
            problems.accept(
                    CellProblem.ofFile(
                                    "TAB-003",
                                    name,
                                    "",
                                    encoding.broken()
                                            + " signs are not "
                                            + encoding.charset()
                                            + " and read as �.",
                                    "Search the file for �, and correct these names by hand.")
                            .with(encoding.broken(), encoding.charset()));
        }
    }

    private void read(Records records, CellText text, RowSink rows, Consumer<CellProblem> problems)
            throws IOException {
        long count = 0;
        for (Records.Fields fields = records.take(); fields != null; fields = records.take()) {
            if (fields.unclosed()) {
                problems.accept(unclosed(fields.line()));
            }
            SheetRow row = row(fields, text, problems);
            if (row.isBlank()) {
                continue;
            }
            if (++count > limits.rows()) {
                problems.accept(Opening.tooManyRows(name, "", fields.line(), limits));
                return;
            }
            if (!rows.take(row)) {
                return;
            }
        }
    }

    private SheetRow row(Records.Fields fields, CellText text, Consumer<CellProblem> problems) {
        int width = Math.min(fields.cells().size(), limits.columns());
        if (width < fields.cells().size()) {
            problems.accept(Opening.tooManyColumns(name, "", fields.line(), limits));
        }
        List<Cell> cells = new ArrayList<>(width);
        for (String raw : fields.cells().subList(0, width)) {
            cells.add(raw.isEmpty() ? Cell.EMPTY : cell(text.clean(raw, fields.line())));
        }
        return new SheetRow(fields.line(), cells);
    }

    /**
     * What {@link CsvFile} put before a sign that a spreadsheet would calculate with goes again.
     */
    private static Cell cell(String clean) {
        return Cell.text(FormulaGuard.bare(clean));
    }

    private CellProblem unclosed(long line) {
        return CellProblem.ofRow(
                "TAB-005",
                name,
                "",
                line,
                "a quote is opened here and never closed; it was read as a plain sign.",
                "Close the quote, and double a quote inside a quoted cell.");
    }

    @Override
    public void close() {
        // each reading opens and closes the file by itself
    }
}
