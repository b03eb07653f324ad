package org.muster.formats.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.SheetRow;

/**
 * Finds rows whose cells stand one column too far to the right or left from some cell on, as after
 * one cell was inserted or deleted. Only columns whose cells have a look can show it: a date, a
 * sex, a nationality, an e-mail address, a phone, a passport number.
 */
final class MovedCells {

    /** So many cells must be wrong where they stand, and right where they would stand. */
    private static final int ENOUGH = 2;

    /**
     * A row moved back.
     *
     * @param column the first that was wrong
     */
    record Back(SheetRow row, int column) {}

    private final List<ColumnMapping> columns;

    MovedCells(Mapping mapping) {
        this.columns =
                mapping.columns().stream().filter(column -> hasLook(column.field())).toList();
    }

    private static boolean hasLook(Field field) {
        return switch (field) {
            case BIRTH_DATE, SEX, NATIONALITY, EMAIL, PHONE, PASSPORT, DOCUMENT -> true;
            case WHOLE_NAME, FAMILY_NAME, SECOND_FAMILY_NAME, GIVEN_NAME, MIDDLE_NAME -> false;
            case FATHER_NAME, BIRTH_NAME, ORIGINAL_NAME, MRZ_NAME, MRZ, BIRTH_YEAR -> false;
            case AGE, SECOND_NATIONALITY, IDENTITY_CARD, ADDRESS, PLACE, HOUSEHOLD -> false;
            case RELATION, CALLER, PRESENCE, TRIP_FROM, TRIP_UNTIL, IGNORED -> false;
        };
    }

    /** The row as it was meant; absent when it is good, or bad in another way. */
    Optional<Back> find(SheetRow row) {
        if (!isSuspect(row) || wrong(row) < ENOUGH) {
            return Optional.empty();
        }
        int right = right(row);
        Optional<Back> best = Optional.empty();
        for (int at = 0; at < row.cells().size(); at++) {
            for (SheetRow moved : moved(row, at)) {
                boolean better = wrong(moved) == 0 && right(moved) >= right + ENOUGH;
                if (better && best.isEmpty()) {
                    best = Optional.of(new Back(moved, at));
                }
            }
        }
        return best;
    }

    /** Quickly, for the many rows that are good: digits where there are none, or the other way. */
    private boolean isSuspect(SheetRow row) {
        for (ColumnMapping column : columns) {
            String text = row.cell(column.index()).text();
            boolean suspect =
                    switch (column.field()) {
                        case BIRTH_DATE, PHONE, PASSPORT, DOCUMENT -> !hasDigit(text);
                        case EMAIL -> text.indexOf('@') < 0;
                        case NATIONALITY -> text.length() == 1 || hasDigit(text);
                        case SEX -> hasDigit(text);
                        case WHOLE_NAME, FAMILY_NAME, SECOND_FAMILY_NAME, GIVEN_NAME -> false;
                        case MIDDLE_NAME, FATHER_NAME, BIRTH_NAME, ORIGINAL_NAME -> false;
                        case MRZ_NAME, MRZ, BIRTH_YEAR, AGE, SECOND_NATIONALITY -> false;
                        case IDENTITY_CARD, ADDRESS, PLACE, HOUSEHOLD, RELATION -> false;
                        case CALLER, PRESENCE, TRIP_FROM, TRIP_UNTIL, IGNORED -> false;
                    };
            if (suspect && !text.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<SheetRow> moved(SheetRow row, int at) {
        List<SheetRow> moved = new ArrayList<>();
        List<Cell> cells = new ArrayList<>(row.cells());
        if (cells.get(at).isBlank()) {
            cells.remove(at);
            moved.add(new SheetRow(row.number(), cells));
        }
        if (row.cells().getLast().isBlank()) {
            List<Cell> wider = new ArrayList<>(row.cells());
            wider.add(at, Cell.EMPTY);
            wider.removeLast();
            moved.add(new SheetRow(row.number(), wider));
        }
        return moved;
    }

    private int wrong(SheetRow row) {
        return count(row, false);
    }

    private int right(SheetRow row) {
        return count(row, true);
    }

    private int count(SheetRow row, boolean right) {
        int count = 0;
        for (ColumnMapping column : columns) {
            Cell cell = row.cell(column.index());
            boolean told = !Words.isNothing(cell.text()) && cell.kind() != Cell.Kind.ERROR;
            count += told && looksLike(cell, column.field()) == right ? 1 : 0;
        }
        return count;
    }

    private static boolean looksLike(Cell cell, Field field) {
        String text = cell.text();
        return switch (field) {
            case BIRTH_DATE ->
                    cell.kind() == Cell.Kind.DATE || !(DateText.of(text) instanceof DateText.None);
            case SEX ->
                    Words.is("female", text) || Words.is("male", text) || Words.is("other", text);
            case NATIONALITY ->
                    Nationalities.split(text).stream()
                            .allMatch(one -> Nationalities.find(one).isPresent());
            case EMAIL -> text.indexOf('@') > 0;
            case PHONE ->
                    cell.kind() == Cell.Kind.NUMBER
                            || Contacts.isShortened(text)
                            || Contacts.splitPhones(text).stream().anyMatch(Contacts::isPhone);
            case PASSPORT, DOCUMENT -> cell.kind() == Cell.Kind.NUMBER || Contacts.isDocument(text);
            case WHOLE_NAME, FAMILY_NAME, SECOND_FAMILY_NAME, GIVEN_NAME, MIDDLE_NAME -> true;
            case FATHER_NAME, BIRTH_NAME, ORIGINAL_NAME, MRZ_NAME, MRZ, BIRTH_YEAR -> true;
            case AGE, SECOND_NATIONALITY, IDENTITY_CARD, ADDRESS, PLACE, HOUSEHOLD -> true;
            case RELATION, CALLER, PRESENCE, TRIP_FROM, TRIP_UNTIL, IGNORED -> true;
        };
    }
}
