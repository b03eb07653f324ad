package org.muster.exercises.population.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muster.exercises.population.WrongTable;

/**
 * A table that says for each row of each list which person it is: {@code list,row,person} in its
 * heading, in any order and among others; {@code sheet} too where lists are workbooks. Rows are
 * kept as one long, list and row, in that order, so that millions fit.
 */
final class PersonColumn {
    /** Names of lists as numbers; shared by the tables that are compared. */
    static final class Lists {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        int number(String name) {
            return numbers.computeIfAbsent(
                    name,
                    unknown -> {
                        names.add(name);
                        return names.size() - 1;
                    });
        }

        String row(long key) {
            return names.get((int) (key >>> 32)) + " row " + (int) key;
        }
    }

    private static final int NOBODY = -1;

    private final Path file;
    private final Lists lists;
    private final Map<String, Integer> persons = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int size;
    private int line;

    private PersonColumn(Path file, Lists lists) {
        this.file = file;
        this.lists = lists;
    }

    static PersonColumn read(Path file, Lists lists) throws WrongTable {
        PersonColumn column = new PersonColumn(file, lists);
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            column.read(reader);
        } catch (NoSuchFileException e) {
            throw new WrongTable("There is no file " + file + ".");
        } catch (CharacterCodingException e) {
            throw new WrongTable(file + " is not UTF-8 text. Save it as CSV in UTF-8.");
        } catch (IOException e) {
            throw new WrongTable(file + " cannot be read: " + e.getMessage() + ".");
        }
        column.sort();
        return column;
    }

    private void read(BufferedReader reader) throws IOException, WrongTable {
        String first = reader.readLine();
        line = 1;
        List<String> heading = first == null ? List.of() : cells(first.replace("\uFEFF", ""));
        int list = place(heading, "list");
        int sheet = heading.indexOf("sheet");
        int row = place(heading, "row");
        int person = place(heading, "person");
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            if (!text.isBlank()) {
                List<String> cells = cells(text);
                if (cells.size() != heading.size()) {
                    throw wrong(
                            "has %d cells, and the heading has %d"
                                    .formatted(cells.size(), heading.size()));
                }
                String page = sheet < 0 ? "" : cells.get(sheet);
                add(key(cells.get(list), page, cells.get(row)), cells.get(person));
            }
        }
    }

    private int place(List<String> heading, String name) throws WrongTable {
        int at = heading.indexOf(name);
        if (at < 0) {
            throw new WrongTable(
                    "%s has no column '%s'. Its first line is '%s' and must name list, row and person, parted by commas."
                            .formatted(file, name, String.join(",", heading)));
        }
        return at;
    }

    /** Our own tables quote only what has a comma, and have no line breaks in cells. */
    private static List<String> cells(String text) {
        if (text.indexOf('"') < 0) {
            return List.of(text.split(",", -1));
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(sign);
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private long key(String list, String sheet, String row) throws WrongTable {
        try {
            int number = Integer.parseInt(row.strip());
            if (number > 0) {
                String page = sheet.isEmpty() ? list : list + " sheet " + sheet;
                return (long) lists.number(page) << 32 | number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number that is none of a row
        }
        throw wrong("has the row '" + row + "', which is not a whole number from 1 on");
    }

    private void add(long key, String person) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        keys[size] = key;
        values[size++] = person.isBlank() ? NOBODY : number(person);
    }

    private int number(String person) {
        return persons.computeIfAbsent(
                person,
                unknown -> {
                    names.add(person);
                    return names.size() - 1;
                });
    }

    private void sort() throws WrongTable {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(keys[a], keys[b]));
        long[] sortedKeys = new long[size];
        int[] sortedValues = new int[size];
        for (int i = 0; i < size; i++) {
            sortedKeys[i] = keys[order[i]];
            sortedValues[i] = values[order[i]];
            if (i > 0 && sortedKeys[i] == sortedKeys[i - 1]) {
                throw new WrongTable(
                        "%s names %s twice. A row belongs to one person."
                                .formatted(file, lists.row(sortedKeys[i])));
            }
        }
        keys = sortedKeys;
        values = sortedValues;
    }

    private WrongTable wrong(String what) {
        return new WrongTable("Line %d of %s %s.".formatted(line, file, what));
    }

    int size() {
        return size;
    }

    long key(int at) {
        return keys[at];
    }

    /** The person of a row by its place, or a number of its own for a row that is nobody. */
    int person(int at) {
        return values[at] == NOBODY ? names.size() + at : values[at];
    }

    /** Where a row is, or a negative number. */
    int find(long key) {
        return Arrays.binarySearch(keys, key);
    }

    String name(int person) {
        return person < names.size()
                ? names.get(person)
                : "nobody (" + lists.row(keys[person - names.size()]) + ")";
    }

    /** More than any number of a person here. */
    int bound() {
        return names.size() + size;
    }
}
