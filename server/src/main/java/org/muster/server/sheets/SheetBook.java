package org.muster.server.sheets;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.formats.tabular.writing.BookNote;
import org.muster.formats.tabular.writing.Column;
import org.muster.formats.tabular.writing.CsvFile;
import org.muster.formats.tabular.writing.CsvForm;
import org.muster.formats.tabular.writing.SheetForm;
import org.muster.formats.tabular.writing.Value;
import org.muster.formats.tabular.writing.XlsxFile;

/**
 * One list as a file: for people a workbook with a sheet "About" that bears the marks, for programs
 * CSV whose rows bear them.
 *
 * @param title of the workbook and its sheet
 */
record SheetBook<R>(
        String title,
        SheetAsker asker,
        SheetWords words,
        List<Mark> marks,
        List<SheetColumn<R>> columns) {
    private static final int LABELS = 24;
    private static final int VALUES = 70;

    /** What is so of every file, after what is so of this one. */
    static List<Mark> marks(List<Mark> own, SheetAsker asker, SheetWords words) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.onEachRow("sheet.operation", Value.text(asker.plan().name())));
        marks.add(Mark.of("sheet.post", asker.plan().post()));
        marks.addAll(own);
        var zone = asker.plan().zone();
        marks.add(Mark.of("sheet.time_zone", zone.getId()));
        marks.add(Mark.onEachRow("sheet.as_of", Value.time(asker.asOf(), zone)));
        marks.add(Mark.onEachRow("sheet.asked_by", Value.text(asker.askedBy())));
        marks.add(Mark.onEachRow("sheet.asked_at", Value.time(asker.askedAt(), zone)));
        boolean exercise = asker.plan().exercise();
        marks.add(
                Mark.onEachRow(
                        "sheet.exercise",
                        Value.text(words.get(exercise ? "sheet.yes" : "sheet.no"))));
        return marks;
    }

    /** Streams the rows that {@code rows} gives one by one; closes the stream. */
    void write(SheetFile file, OutputStream out, Consumer<Consumer<R>> rows) {
        switch (file) {
            case XLSX -> writeBook(out, rows);
            case CSV -> writeCsv(out, CsvForm.PLAIN, rows);
            case CSV_FOR_EXCEL -> writeCsv(out, CsvForm.EXCEL, rows);
        }
    }

    /** Ends the file only where every row was written: half a list must not look like a whole. */
    private void writeCsv(OutputStream out, CsvForm form, Consumer<Consumer<R>> rows) {
        Set<String> own = columns.stream().map(SheetColumn::name).collect(Collectors.toSet());
        List<Mark> each =
                marks.stream()
                        .filter(mark -> mark.onEachRow() && !own.contains(mark.name()))
                        .toList();
        List<Value> same = each.stream().map(Mark::value).toList();
        CsvFile csv = CsvFile.to(out, form);
        csv.headings(
                Stream.concat(
                                columns.stream().map(SheetColumn::name),
                                each.stream().map(Mark::name))
                        .toList());
        rows.accept(row -> {
            List<Value> values = values(row, SheetWords.PLAIN);
            values.addAll(same);
            csv.row(values);
        });
        csv.close();
    }

    /** As with CSV: a workbook whose end is missing opens nowhere. */
    private void writeBook(OutputStream out, Consumer<Consumer<R>> rows) {
        String sheet =
                (asker.plan().exercise() ? words.get("sheet.exercise_mark") + " " : "") + title;
        XlsxFile book = XlsxFile.to(out, note());
        book.sheet(SheetForm.list(sheet, words.rightToLeft(), headings()));
        rows.accept(row -> book.row(values(row, words)));
        book.sheet(
                new SheetForm(
                        words.get("sheet.about"),
                        words.rightToLeft(),
                        SheetForm.Top.NONE,
                        List.of(new Column("", LABELS), new Column("", VALUES))));
        for (Mark mark : marks) {
            book.row(List.of(Value.text(words.get(mark.key())), mark.value()));
        }
        book.close();
    }

    private List<Column> headings() {
        return columns.stream()
                .map(column -> new Column(words.get(column.key()), column.width()))
                .toList();
    }

    private List<Value> values(R row, SheetWords said) {
        List<Value> values = new ArrayList<>(columns.size());
        for (SheetColumn<R> column : columns) {
            values.add(column.value().apply(row, said));
        }
        return values;
    }

    private BookNote note() {
        String mark = asker.plan().exercise() ? words.get("sheet.exercise_mark") + " · " : "";
        String foot =
                mark
                        + asker.plan().name()
                        + " · "
                        + title
                        + " · "
                        + words.get(
                                "sheet.foot",
                                asker.askedBy(),
                                Shown.time(asker.askedAt(), asker.plan().zone()),
                                Shown.time(asker.asOf(), asker.plan().zone()));
        return new BookNote(title, asker.askedBy(), Optional.of(asker.askedAt()), foot);
    }
}
