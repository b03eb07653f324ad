package org.muster.exercises.population;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * How a list looks: columns with their headings, encoding, separator, dates, telephones, names; and
 * how careless who keeps it is. One properties file each, in {@code population/lists}.
 */
record Sheet(
        Source source,
        Charset encoding,
        boolean mark,
        char separator,
        List<String> titles,
        List<Column> columns,
        DateTimeFormatter dates,
        List<String> sexes,
        String phones,
        String names,
        String script,
        double stale,
        double careless,
        Set<String> only,
        String total) {

    record Column(Field field, String heading) {}

    Sheet {
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
        sexes = List.copyOf(sexes);
        only = Set.copyOf(only);
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    static Sheet of(Source source) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(WordFile.read("lists/" + source.word() + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String separator = read.getProperty("separator");
        List<Column> columns = new ArrayList<>();
        for (String column : read.getProperty("columns").split(";")) {
            int colon = column.indexOf(':');
            columns.add(
                    new Column(
                            Field.valueOf(column.substring(0, colon)),
                            column.substring(colon + 1)));
        }
        return new Sheet(
                source,
                Charset.forName(read.getProperty("encoding")),
                read.containsKey("mark"),
                separator.equals("TAB") ? '\t' : separator.charAt(0),
                words(read.getProperty("titles", ""), "\\|"),
                columns,
                DateTimeFormatter.ofPattern(read.getProperty("dates"), Locale.ENGLISH),
                words(read.getProperty("sexes"), ","),
                read.getProperty("phones"),
                read.getProperty("names"),
                read.getProperty("script"),
                Double.parseDouble(read.getProperty("stale")),
                Double.parseDouble(read.getProperty("careless")),
                Set.copyOf(words(read.getProperty("only", ""), ",")),
                read.getProperty("total"));
    }

    private static List<String> words(String text, String mark) {
        return text.isEmpty() ? List.of() : List.of(text.split(mark));
    }

    /** Whether a kind of slip can happen where this list is made. */
    boolean allows(String slip) {
        return only.isEmpty() || only.contains(slip);
    }
}
