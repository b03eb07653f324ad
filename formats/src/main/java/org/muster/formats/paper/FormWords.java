package org.muster.formats.paper;

import java.util.List;

/**
 * The words on a paper form, in one language.
 *
 * @param rightToLeft whether the language is read from the right
 * @param heading the fields above the table, each with room to write
 * @param columns the columns of the table, one row a person
 * @param closing the fields below the table
 */
public record FormWords(
        boolean rightToLeft,
        String title,
        String operation,
        String explained,
        List<String> heading,
        List<String> columns,
        List<String> closing) {
    public FormWords {
        heading = List.copyOf(heading);
        columns = List.copyOf(columns);
        closing = List.copyOf(closing);
    }
}
