package org.muster.formats.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A workbook as Excel has written them since 2007 (ECMA-376). */
final class XlsxList implements ListFile {

    private final ZipParts parts;
    private final XlsxBook book;
    private final XlsxStyles styles;
    private final Limits limits;
    private @Nullable SharedTexts texts;

    private XlsxList(ZipParts parts, XlsxBook book, XlsxStyles styles, Limits limits) {
        this.parts = parts;
        this.book = book;
        this.styles = styles;
        this.limits = limits;
    }

    static XlsxList open(ZipParts parts, Limits limits) throws IOException {
        XlsxBook book = XlsxBook.read(parts);
        if (book.sheets().isEmpty()) {
            throw Workbooks.other(parts.name(), "a packed file without sheets");
        }
        XlsxStyles styles =
                book.styles().isPresent()
                        ? XlsxStyles.read(parts.name(), parts.get(book.styles().get()))
                        : XlsxStyles.none();
        return new XlsxList(parts, book, styles, limits);
    }

    @Override
    public String name() {
        return parts.name();
    }

    @Override
    public List<Finding> findings() {
        Finding format = new Finding("format", "XLSX workbook", "its content says so");
        Finding system =
                new Finding("dates", "counted from 1904, as old Macs do", "the workbook says so");
        return book.from1904() ? List.of(format, system) : List.of(format);
    }

    @Override
    public List<Sheet> listSheets() {
        return book.sheets();
    }

    @Override
    public void read(Sheet sheet, RowSink rows, Consumer<CellProblem> problems) {
        SheetPass pass = new SheetPass(name(), sheet.name(), limits, rows, problems);
        CellText text = new CellText(limits.cellLength(), StandardCharsets.UTF_8);
        String part = book.partOf().getOrDefault(sheet.name(), "");
        try (XmlPart xml = XmlPart.open(name(), parts.get(part))) {
            MergedCells merged = merged(part);
            XlsxCells cells =
                    new XlsxCells(texts(), styles, book.from1904(), text, limits.cellLength());
            new XlsxRows(xml, cells, limits.columns())
                    .read((number, row, cut) -> {
                        merged.fill(number, row);
                        return pass.pass(number, row, cut);
                    });
        } catch (IOException reason) {
            pass.tellStop(reason);
        }
        text.tell(name(), sheet.name(), problems);
    }

    private MergedCells merged(String part) throws IOException {
        try (InputStream in = parts.get(part)) {
            return MergedCells.read(name(), in);
        }
    }

    private SharedTexts texts() throws IOException {
        SharedTexts read = texts;
        if (read == null) {
            read =
                    book.texts().isPresent()
                            ? SharedTexts.read(name(), parts.get(book.texts().get()), limits)
                            : SharedTexts.none(name());
            texts = read;
        }
        return read;
    }

    @Override
    public void close() {
        parts.close();
    }
}
