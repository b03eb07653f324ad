package org.muster.server.pages;

import java.util.List;

/**
 * One page of a table that can be long.
 *
 * @param field names it in the address
 * @param number of this page, from 1
 * @param last the number of the last page
 * @param first the place of its first row among all, from 1
 * @param all how many rows there are
 */
public record Paged<T>(String field, List<T> rows, int number, int last, int first, int all) {
    private static final int ROWS = 100;

    public Paged {
        rows = List.copyOf(rows);
    }

    /** The page that the address asks for; the nearest one where there is none of that number. */
    static <T> Paged<T> of(Visit visit, String field, List<T> all) {
        String typed = visit.form().value(field);
        int last = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int number = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1;
        number = Math.clamp(number, 1, last);
        int from = (number - 1) * ROWS;
        return new Paged<>(
                field,
                all.subList(from, Math.min(all.size(), from + ROWS)),
                number,
                last,
                from + 1,
                all.size());
    }
}
