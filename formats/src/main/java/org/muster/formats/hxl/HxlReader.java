package org.muster.formats.hxl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.muster.formats.problem.Problems;
import org.muster.formats.problem.Reading;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.CellProblem;
import org.muster.formats.tabular.Limits;
import org.muster.formats.tabular.ListFile;
import org.muster.formats.tabular.ListFile.Opened;
import org.muster.formats.tabular.ReadOptions;
import org.muster.formats.tabular.Sheet;
import org.muster.formats.tabular.SheetRow;

/**
 * Reads a table of HXL from CSV, XLSX or ODS: the first sheet that has a row of tags. Every cell is
 * kept as it stands; one that its tag does not allow is told. One thread, one use.
 */
public final class HxlReader {

    /** A table is kept whole, so it is smaller than a list of people may be. */
    private static final Limits LIMITS =
            new Limits(100_000, 200, 4_000, 32L << 20, 128L << 20, 300);

    /** Tags stand near the top, or nowhere. */
    private static final int SEARCHED = 25;

    private final String file;
    private final Problems problems = Problems.limited();
    private final List<SheetRow> above = new ArrayList<>();
    private final List<SheetRow> below = new ArrayList<>();
    private Optional<SheetRow> tags = Optional.empty();

    private HxlReader(String file) {
        this.file = file;
    }

    public static Reading<HxlTable> read(Path path) {
        return read(path, String.valueOf(path.getFileName()));
    }

    /**
     * @param name what problems call the file
     */
    public static Reading<HxlTable> read(Path path, String name) {
        HxlReader reader = new HxlReader(name);
        ReadOptions options = ReadOptions.FIND_OUT.withLimits(LIMITS);
        Optional<HxlTable> table =
                switch (ListFile.open(path, options)) {
                    case Opened.Readable(ListFile list) -> {
                        try (list) {
                            yield reader.read(list);
                        }
                    }
                    case Opened.Unreadable(CellProblem problem) -> {
                        reader.tell(problem);
                        yield Optional.empty();
                    }
                };
        return new Reading<>(table, reader.problems.list());
    }

    private Optional<HxlTable> read(ListFile list) {
        List<Sheet> sheets = list.listSheets();
        for (int i = 0; i < sheets.size(); i++) {
            above.clear();
            list.read(sheets.get(i), this::take, this::tell);
            if (tags.isPresent()) {
                HxlTable table = table(tags.get());
                tellOthers(sheets.subList(i + 1, sheets.size()));
                return Optional.of(table);
            }
        }
        tell(
                "002",
                0,
                "",
                "",
                "no row of tags stands in the first " + SEARCHED + " filled rows of any sheet.",
                "Write a row such as #country+code, #reached under the headings.");
        return Optional.empty();
    }

    private void tellOthers(List<Sheet> others) {
        if (!others.isEmpty()) {
            tell(
                    "003",
                    0,
                    "",
                    others.stream().map(Sheet::name).collect(Collectors.joining(", ")),
                    "is behind the first sheet with tags, and only that one is read.",
                    "Save each sheet as a file of its own where its rows are needed.");
        }
    }

    private boolean take(SheetRow row) {
        if (tags.isPresent()) {
            below.add(row);
        } else if (isTags(row)) {
            tags = Optional.of(row);
        } else {
            above.add(row);
        }
        return tags.isPresent() || above.size() < SEARCHED;
    }

    /** Whether at least half of what stands there are tags. */
    private static boolean isTags(SheetRow row) {
        long found =
                row.cells().stream().filter(cell -> HxlTag.find(cell.text()).isPresent()).count();
        return found > 0 && found * 2 >= row.filled();
    }

    private HxlTable table(SheetRow row) {
        int width =
                Math.max(
                        row.cells().size(),
                        below.stream().mapToInt(one -> one.cells().size()).max().orElse(0));
        SheetRow headings = above.isEmpty() ? new SheetRow(0, List.of()) : above.getLast();
        List<HxlColumn> columns =
                IntStream.range(0, width)
                        .mapToObj(i -> column(headings.cell(i).text(), row.cell(i), row.number()))
                        .toList();
        ValueChecks checks = new ValueChecks(columns, this::tell);
        List<HxlRow> rows = new ArrayList<>();
        for (SheetRow one : below) {
            HxlRow read =
                    new HxlRow(
                            one.number(),
                            IntStream.range(0, width).mapToObj(i -> one.cell(i).text()).toList());
            checks.check(read);
            rows.add(read);
        }
        return new HxlTable(columns, rows);
    }

    private HxlColumn column(String heading, Cell cell, long line) {
        Optional<HxlTag> tag = HxlTag.find(cell.text());
        if (tag.isEmpty() && !cell.isBlank()) {
            tell(
                    "010",
                    line,
                    heading,
                    cell.text(),
                    "is no tag, so programs pass over the column.",
                    "Write # and a word, then + and a word for each attribute.");
        }
        tag.filter(found -> !found.isCore())
                .ifPresent(found ->
                        tell(
                                "011",
                                line,
                                heading,
                                found.toString(),
                                "has a hashtag that the core of HXL 1.1 does not know; few will.",
                                "Use one of the core, and say the rest with attributes."));
        return new HxlColumn(heading, tag);
    }

    private void tell(CellProblem problem) {
        problems.tell(
                problem.code(),
                problem.file(),
                problem.row(),
                problem.column(),
                problem.value(),
                problem.rule(),
                problem.wayOut());
    }

    private void tell(
            String number, long line, String column, String value, String rule, String wayOut) {
        problems.tell("HXL-" + number, file, line, column, value, rule, wayOut);
    }
}
