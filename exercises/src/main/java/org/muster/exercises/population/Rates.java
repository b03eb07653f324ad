package org.muster.exercises.population;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How often each slip happens to each field, from a plain table: {@code slip,field} and a column of
 * rates for each degree of disorder. Slips happen in the order of the table.
 */
public record Rates(String name, List<Rate> all) {
    /** One line of the table. */
    public record Rate(String slip, String field, double rate) {}

    public Rates {
        all = List.copyOf(all);
    }

    /** The table that is shipped, at one of its columns: light, usual or heavy. */
    public static Rates shipped(String column) throws WrongTable {
        return parse("the shipped table", WordFile.lines("slips.csv"), column);
    }

    /** A table of somebody's own, of the same shape. */
    public static Rates read(Path file, String column) throws WrongTable {
        try {
            return parse(
                    file.toString(),
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList(),
                    column);
        } catch (NoSuchFileException e) {
            throw new WrongTable("There is no table of errors " + file + ".");
        } catch (MalformedInputException e) {
            throw new WrongTable(file + " is not UTF-8 text. Save it as CSV in UTF-8.");
        } catch (IOException e) {
            throw new WrongTable(file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Rates parse(String file, List<String> lines, String column) throws WrongTable {
        List<String> heading = lines.isEmpty() ? List.of() : List.of(lines.getFirst().split(","));
        int at = heading.indexOf(column);
        if (heading.size() < 3 || !heading.subList(0, 2).equals(List.of("slip", "field"))) {
            throw new WrongTable(
                    "The first line of "
                            + file
                            + " must be 'slip,field,' and the names of columns of rates.");
        }
        if (at < 2) {
            throw new WrongTable(
                    "'%s' is no column of rates of %s. Choose one of: %s."
                            .formatted(
                                    column,
                                    file,
                                    String.join(", ", heading.subList(2, heading.size()))));
        }
        List<Rate> rates = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rates.add(rate(file, line, heading.size(), at));
        }
        return new Rates(column, rates);
    }

    private static Rate rate(String file, String line, int width, int at) throws WrongTable {
        String[] cells = line.split(",", -1);
        if (cells.length != width) {
            throw new WrongTable(
                    "The line '%s' of %s has %d cells and the first line %d."
                            .formatted(line, file, cells.length, width));
        }
        boolean ofRows = Slip.OF_ROWS.contains(cells[0]);
        if (!ofRows && !Slip.BY_WORD.containsKey(cells[0])) {
            throw new WrongTable(
                    "The line '%s' of %s names a slip '%s' that there is not. Known are: %s, %s."
                            .formatted(
                                    line,
                                    file,
                                    cells[0],
                                    String.join(
                                            ", ", Slip.BY_WORD.keySet().stream().sorted().toList()),
                                    String.join(", ", Slip.OF_ROWS.stream().sorted().toList())));
        }
        if (Arrays.stream(Field.values()).noneMatch(field -> field.name().equals(cells[1]))) {
            throw new WrongTable(
                    "The line '%s' of %s names a field '%s' that there is not. Known are: %s."
                            .formatted(line, file, cells[1], Arrays.toString(Field.values())));
        }
        OptionalDouble rate = number(cells[at]);
        if (rate.isEmpty() || !(rate.getAsDouble() >= 0 && rate.getAsDouble() <= 1)) {
            throw new WrongTable(
                    "The rate '%s' in the line '%s' of %s is not a number from 0 to 1."
                            .formatted(cells[at], line, file));
        }
        return new Rate(cells[0], cells[1], rate.getAsDouble());
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
