package org.muster.server.pages;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
    private static final int ROWS = 50;

    public Paged {
        rows = List.copyOf(rows);
    }

    /** The page that the address asks for; the nearest one where there is none of that number. */
    static <T> Paged<T> of(Visit visit, String field, List<T> all) {
        return of(visit, field, all, row -> false);
    }

    /** The same; where the address asks for none, the page with a row that is looked at. */
    static <T> Paged<T> of(Visit visit, String field, List<T> all, Predicate<T> lookedAt) {
        String typed = visit.form().value(field);
        int last = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int number =
                typed.matches("\\d{1,6}")
                        ? Integer.parseInt(typed)
                        : 1 + Math.max(0, first(all, lookedAt)) / ROWS;
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

    private static <T> int first(List<T> all, Predicate<T> wanted) {
        return IntStream.range(0, all.size())
                .filter(place -> wanted.test(all.get(place)))
                .findFirst()
                .orElse(-1);
    }
}
