package org.muster.formats.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Settles what a column means when that depends on the other columns of its sheet. */
final class Settling {

    /**
     * What only lists of people have; without one of them, unknown words are not taken for names.
     */
    private static final Set<Field> OF_PEOPLE =
            Set.of(
                    Field.BIRTH_DATE,
                    Field.BIRTH_YEAR,
                    Field.AGE,
                    Field.SEX,
                    Field.NATIONALITY,
                    Field.PASSPORT,
                    Field.PHONE,
                    Field.EMAIL);

    private final List<ColumnValues> values;

    Settling(List<ColumnValues> values) {
        this.values = List.copyOf(values);
    }

    List<ColumnMapping> settle(List<ColumnMapping> proposed) {
        List<ColumnMapping> columns = wholeNames(familyNames(proposed));
        columns = trips(births(columns));
        return columns.stream().anyMatch(column -> column.field().isName())
                ? columns
                : namesByValue(columns);
    }

    /** "Nom" alone is the whole name; beside "Prénom" it is the family name. */
    private static List<ColumnMapping> wholeNames(List<ColumnMapping> columns) {
        boolean family = has(columns, Field.FAMILY_NAME);
        boolean given = has(columns, Field.GIVEN_NAME);
        boolean taken = has(columns, Field.WHOLE_NAME);
        Predicate<ColumnMapping> alone =
                column ->
                        column.field() == Field.FAMILY_NAME
                                        && isKey(column, "family-or-whole")
                                        && !given
                                || column.field() == Field.GIVEN_NAME
                                        && isKey(column, "given-or-whole")
                                        && !family;
        return with(
                columns,
                column -> !taken && alone.test(column),
                Field.WHOLE_NAME,
                ", and no other column has a part of the name");
    }

    /** "Famille" is a number that a family shares, or its name where nothing else is. */
    private List<ColumnMapping> familyNames(List<ColumnMapping> columns) {
        boolean named = has(columns, Field.FAMILY_NAME) || has(columns, Field.WHOLE_NAME);
        return named || !has(columns, Field.GIVEN_NAME)
                ? columns
                : with(
                        columns,
                        column ->
                                isKey(column, "family-or-household")
                                        && values.get(column.index()).isLikePartOfNames(),
                        Field.FAMILY_NAME,
                        ", and its cells are names");
    }

    /** Where a heading says which dates are births, other dates are none. */
    private static List<ColumnMapping> births(List<ColumnMapping> columns) {
        boolean known =
                columns.stream()
                        .anyMatch(column ->
                                column.field() == Field.BIRTH_DATE
                                        && isKey(column, Field.BIRTH_DATE.word()));
        return with(
                columns,
                column ->
                        known
                                && column.field() == Field.BIRTH_DATE
                                && !isKey(column, Field.BIRTH_DATE.word()),
                Field.IGNORED,
                ", but another column has the births");
    }

    /** Who departs and returns is away between; who arrives and departs is here between. */
    private static List<ColumnMapping> trips(List<ColumnMapping> columns) {
        boolean returns =
                columns.stream()
                        .anyMatch(column ->
                                column.field() == Field.TRIP_UNTIL && !isKey(column, "departure"));
        return has(columns, Field.TRIP_FROM) || !returns
                ? columns
                : with(
                        columns,
                        column -> column.field() == Field.TRIP_UNTIL && isKey(column, "departure"),
                        Field.TRIP_FROM,
                        ", and another column has the return");
    }

    /** The best column of whole names, or else two of their parts. */
    private List<ColumnMapping> namesByValue(List<ColumnMapping> columns) {
        if (columns.stream().noneMatch(column -> OF_PEOPLE.contains(column.field()))) {
            return columns;
        }
        List<ColumnMapping> open =
                columns.stream()
                        .filter(column -> column.field() == Field.IGNORED)
                        .filter(column -> Headings.find(column.heading()).isEmpty())
                        .toList();
        List<Integer> whole = indexes(open, ColumnValues::isLikeNames, 1);
        List<Integer> named =
                whole.isEmpty() ? indexes(open, ColumnValues::isLikePartOfNames, 2) : whole;
        return with(
                columns,
                column -> named.contains(column.index()),
                Field.WHOLE_NAME,
                ", but they are words that seldom repeat, as names do");
    }

    private List<Integer> indexes(
            List<ColumnMapping> columns, Predicate<ColumnValues> like, int most) {
        return columns.stream()
                .map(ColumnMapping::index)
                .filter(index -> like.test(values.get(index)))
                .limit(most)
                .toList();
    }

    private static boolean has(List<ColumnMapping> columns, Field field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    private static boolean isKey(ColumnMapping column, String key) {
        return Headings.find(column.heading()).filter(match -> match.key().equals(key)).isPresent();
    }

    private static List<ColumnMapping> with(
            List<ColumnMapping> columns,
            Predicate<ColumnMapping> which,
            Field field,
            String because) {
        List<ColumnMapping> settled = new ArrayList<>();
        for (ColumnMapping column : columns) {
            settled.add(which.test(column) ? column.as(field, column.reason() + because) : column);
        }
        return settled;
    }
}
