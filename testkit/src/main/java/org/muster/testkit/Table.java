package org.muster.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of text with {@code |} between the cells and the columns' names in the first row. */
final class Table {

    private final List<Map<String, String>> rows = new ArrayList<>();

    private Table() {}

    /** Reads tables that blank lines separate. */
    static List<Table> parse(String text) {
        return Arrays.stream(text.strip().split("\\n\\s*\\n")).map(Table::read).toList();
    }

    private static Table read(String block) {
        Table table = new Table();
        List<String[]> lines = block.lines().map(line -> line.strip().split("\\|", -1)).toList();
        String[] names = lines.getFirst();
        for (String[] cells : lines.subList(1, lines.size())) {
            if (cells.length != names.length) {
                throw new IllegalArgumentException(
                        "row '" + String.join("|", cells) + "' needs " + names.length + " cells");
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(names[i].strip(), cells[i].strip());
            }
            table.rows.add(row);
        }
        return table;
    }

    /** The first column's name says what the rows are. */
    String kind() {
        return rows.getFirst().keySet().iterator().next();
    }

    List<Map<String, String>> rows() {
        return rows;
    }
}
