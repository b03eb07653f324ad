package org.muster.formats.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.formats.problem.Problems;

/** From text to rows, for one file. */
record CsvParse(String file, Problems problems) {

    Table parse(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<CsvRecord> records = records(plain);
        if (records.isEmpty()) {
            problems.tell(
                    "TAB-004",
                    file,
                    0,
                    "",
                    "",
                    "the file is empty.",
                    "The first line must name the columns.");
            return new Table(file, List.of(), List.of(), problems);
        }
        List<String> columns = columns(records.getFirst());
        List<Row> rows = new ArrayList<>();
        for (CsvRecord csv : records.subList(1, records.size())) {
            if (csv.getFields().stream().anyMatch(field -> !field.isBlank())) {
                rows.add(row(csv, columns));
            }
        }
        return new Table(file, columns, rows, problems);
    }

    private List<CsvRecord> records(String text) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .skipEmptyLines(true)
                        .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException broken) {
            long line = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
            problems.tell(
                    "TAB-005",
                    file,
                    line,
                    "",
                    "",
                    "from here on the quotes do not match.",
                    "Close every quoted cell, and double a quote inside one.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return records;
    }

    private List<String> columns(CsvRecord header) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : header.getFields()) {
            String column = name.strip();
            if (!column.isEmpty() && !seen.add(column)) {
                problems.tell(
                        "TAB-008",
                        file,
                        header.getStartingLineNumber(),
                        column,
                        "",
                        "two columns have this name; the first is read.",
                        "Rename or remove one.");
            }
            columns.add(column);
        }
        return columns;
    }

    private Row row(CsvRecord csv, List<String> columns) {
        boolean fits = csv.getFieldCount() == columns.size();
        Optional<String> swallowed =
                csv.getFields().stream().filter(field -> field.contains("\n")).findFirst();
        if (!fits && swallowed.isPresent()) {
            problems.tell(
                    "TAB-005",
                    file,
                    csv.getStartingLineNumber(),
                    "",
                    swallowed.get().lines().findFirst().orElse(""),
                    "begins with a quote that is not closed in this line, and swallows the next ones.",
                    "Close the quote, and double a quote inside a quoted cell.");
        } else if (!fits) {
            problems.tell(
                    "TAB-009",
                    file,
                    csv.getStartingLineNumber(),
                    "",
                    String.join(" | ", csv.getFields()),
                    "has " + csv.getFieldCount() + " cells, the header " + columns.size() + ".",
                    "Add or remove separators, or quote the cell that contains one.");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), csv.getFieldCount()); i++) {
            cells.putIfAbsent(columns.get(i), csv.getField(i));
        }
        return new Row(file, csv.getStartingLineNumber(), cells, problems);
    }

    /** The candidate that stands most often in the header, outside quotes. */
    private static char separator(String text) {
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char sign = text.charAt(i);
                quoted ^= sign == '"';
                if (!quoted && (sign == '\n' || sign == '\r')) {
                    break;
                }
                count += !quoted && sign == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
