package org.muster.formats.hxl;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Reading;

/**
 * Reads the totals of an evacuation from a table as {@link TotalsTable} makes them. They are
 * answered only when every breakdown sums to the total; what does not is told with both numbers.
 * One thread, one use.
 */
public final class TotalsReader {

    private static final Pattern PERSONS = Pattern.compile("\\d{1,9}");

    private final String file;
    private final HxlTable table;
    private final Map<HxlTag, Integer> places;
    private final List<FileProblem> problems;

    private TotalsReader(String file, HxlTable table, List<FileProblem> problems) {
        this.file = file;
        this.table = table;
        this.places = table.places();
        this.problems = new ArrayList<>(problems);
    }

    public static Reading<Totals> read(Path path) {
        Reading<HxlTable> table = HxlReader.read(path);
        if (table.found().isEmpty()) {
            return new Reading<>(Optional.empty(), table.problems());
        }
        TotalsReader reader =
                new TotalsReader(
                        String.valueOf(path.getFileName()), table.found().get(), table.problems());
        Optional<Totals> totals = reader.find();
        return new Reading<>(totals, reader.problems);
    }

    private Optional<Totals> find() {
        if (!hasColumns() || !saysOneThing()) {
            return Optional.empty();
        }
        List<TotalLine> lines = new ArrayList<>();
        for (HxlRow row : table.rows()) {
            Optional<TotalLine> line = line(row);
            if (line.isEmpty()) {
                return Optional.empty();
            }
            lines.add(line.get());
        }
        String wrong = Totals.wrongWith(lines);
        if (!wrong.isEmpty()) {
            tell(
                    "033",
                    0,
                    TotalsTable.PERSONS.toString(),
                    "",
                    wrong + ".",
                    "Ask for the table again; nobody may be missing or counted twice.");
            return Optional.empty();
        }
        HxlRow first = table.rows().getFirst();
        return time(first)
                .map(asOf ->
                        new Totals(
                                cell(first, TotalsTable.OPERATION),
                                !cell(first, TotalsTable.STATUS).equals(TotalsTable.ACTUAL),
                                asOf,
                                cell(first, TotalsTable.COUNTED),
                                lines));
    }

    private boolean hasColumns() {
        List<HxlTag> missing =
                Stream.of(
                                TotalsTable.AS_OF,
                                TotalsTable.OPERATION,
                                TotalsTable.STATUS,
                                TotalsTable.COUNTED,
                                TotalsTable.BREAKDOWN,
                                TotalsTable.KEY,
                                TotalsTable.PERSONS)
                        .filter(tag -> !places.containsKey(tag))
                        .toList();
        missing.forEach(tag ->
                tell("030", 0, tag.toString(), "", "is no column here.", "Add it, tagged so."));
        return missing.isEmpty();
    }

    /** All rows are of one operation at one moment. */
    private boolean saysOneThing() {
        Set<List<String>> heads = new HashSet<>();
        for (HxlRow row : table.rows()) {
            List<String> head =
                    Stream.of(
                                    TotalsTable.AS_OF,
                                    TotalsTable.OPERATION,
                                    TotalsTable.STATUS,
                                    TotalsTable.COUNTED)
                            .map(tag -> cell(row, tag))
                            .toList();
            if (heads.add(head) && heads.size() > 1) {
                tell(
                        "031",
                        row.line(),
                        "",
                        String.join(" | ", head),
                        "is another operation, moment, status or rule than the rows before.",
                        "Keep each in a table of its own.");
            }
        }
        if (heads.isEmpty()) {
            tell("031", 0, "", "", "no row stands under the tags.", "Add at least the total.");
        }
        return heads.size() == 1;
    }

    private Optional<TotalLine> line(HxlRow row) {
        String word = cell(row, TotalsTable.BREAKDOWN);
        Optional<Breakdown> breakdown =
                Arrays.stream(Breakdown.values())
                        .filter(one -> one.word().equals(word))
                        .findFirst();
        String persons = cell(row, TotalsTable.PERSONS);
        if (breakdown.isEmpty()) {
            tell(
                    "032",
                    row.line(),
                    TotalsTable.BREAKDOWN.toString(),
                    word,
                    "is no breakdown of totals.",
                    "Use one of: total, nationality, leg, day, age, sex.");
            return Optional.empty();
        }
        if (!PERSONS.matcher(persons).matches()) {
            tell(
                    "034",
                    row.line(),
                    TotalsTable.PERSONS.toString(),
                    persons,
                    "is no number of persons.",
                    "Write a whole number.");
            return Optional.empty();
        }
        return Optional.of(
                new TotalLine(
                        breakdown.get(), key(row, breakdown.get()), Integer.parseInt(persons)));
    }

    private String key(HxlRow row, Breakdown breakdown) {
        if (breakdown == Breakdown.TOTAL) {
            return "";
        }
        String key = cell(row, TotalsTable.KEY);
        return key.equals(TotalsTable.UNKNOWN) ? "" : key;
    }

    private Optional<OffsetDateTime> time(HxlRow row) {
        String text = cell(row, TotalsTable.AS_OF);
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException odd) {
            tell(
                    "035",
                    row.line(),
                    TotalsTable.AS_OF.toString(),
                    text,
                    "is no moment.",
                    "Write it like 2023-08-02T12:00:00+01:00.");
            return Optional.empty();
        }
    }

    private String cell(HxlRow row, HxlTag tag) {
        return row.cells().get(places.getOrDefault(tag, 0));
    }

    private void tell(
            String number, long line, String column, String value, String rule, String wayOut) {
        problems.add(new FileProblem("HXL-" + number, file, line, column, value, rule, wayOut));
    }
}
