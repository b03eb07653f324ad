package org.muster.formats.listing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.formats.listing.RowProblem.Weight;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.SheetRow;

/** Reads when somebody was born; where two readings are possible, nobody is guessed for. */
final class BirthReader {

    private static final Set<LocalDate> DEFAULTS =
            Set.of(
                    LocalDate.of(1899, 12, 30),
                    LocalDate.of(1899, 12, 31),
                    LocalDate.of(1900, 1, 1),
                    LocalDate.of(1904, 1, 1));
    private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);
    private static final String CORRECT = "Correct the cell, or leave it empty.";
    private static final int OLDEST = 120;

    private final Mapping mapping;
    private final Map<Integer, DateColumn> columns;
    private final LocalDate today;

    BirthReader(Mapping mapping, Map<Integer, DateColumn> columns, LocalDate today) {
        this.mapping = mapping;
        this.columns = Map.copyOf(columns);
        this.today = today;
    }

    /** As 1980-03-12, with ?? for what is not known; empty when nothing is. */
    String read(SheetRow row, RowTold told) {
        String year = "";
        for (ColumnMapping column : mapping.columns()) {
            Cell cell = row.cell(column.index());
            if (Words.isNothing(cell.text()) || cell.kind() == Cell.Kind.ERROR) {
                continue;
            }
            DateColumn dates = columns.get(column.index());
            if (column.field() == Field.BIRTH_DATE && dates != null) {
                String date = read(cell, dates, column.index(), told);
                if (!date.isEmpty()) {
                    return date;
                }
            } else if (column.field() == Field.BIRTH_YEAR) {
                year = year(cell.text(), column.index(), told);
            }
        }
        return year;
    }

    private String year(String text, int column, RowTold told) {
        if (DateText.of(text) instanceof DateText.Partial partial
                && partial.year() <= today.getYear()
                && partial.year() >= today.getYear() - OLDEST) {
            return partial(partial);
        }
        told.tell(
                Weight.ASK,
                "LST-025.year",
                column,
                "is not a year of birth.",
                "Write it with four digits.");
        return "";
    }

    private String read(Cell cell, DateColumn dates, int column, RowTold told) {
        if (cell.kind() == Cell.Kind.DATE) {
            return typed(LocalDate.parse(cell.text()), dates, column, told);
        }
        return switch (DateText.of(cell.text())) {
            case DateText.Told one ->
                    whole(one.year(), one.month(), one.day(), one.shortYear(), column, told);
            case DateText.Open open -> open(open, dates, column, told);
            case DateText.Partial partial -> partial(partial);
            case DateText.Serial serial -> serial(serial.days(), dates, column, told);
            case DateText.Six six -> six(six, dates, column, told);
            case DateText.None none -> {
                told.tell(
                        Weight.ASK,
                        "LST-025",
                        column,
                        "is not a date.",
                        "Write year-month-day: 1980-03-12, or only the year.");
                yield "";
            }
        };
    }

    private String typed(LocalDate date, DateColumn dates, int column, RowTold told) {
        if (dates.isSwapSuspected()) {
            told.tell(
                    Weight.ASK,
                    "LST-023",
                    column,
                    "may have day and month swapped: in this column the spreadsheet made dates only of"
                            + " days up to 12, and left the others as text. It is "
                            + date
                            + " or "
                            + swapped(date)
                            + ".",
                    "Ask the sender, and answer swapped or as-typed in the profile.",
                    date,
                    swapped(date));
            return "";
        }
        return checked(dates.isAnswered(DateAnswer.SWAPPED) ? swapped(date) : date, column, told);
    }

    private static LocalDate swapped(LocalDate date) {
        return DateText.day(date.getYear(), date.getDayOfMonth(), date.getMonthValue())
                .orElse(date);
    }

    private String open(DateText.Open open, DateColumn dates, int column, RowTold told) {
        boolean first = open.first() > 12;
        boolean second = open.second() > 12;
        if (open.first() == open.second() || first && second) {
            return whole(open.year(), open.second(), open.first(), open.shortYear(), column, told);
        }
        return switch (dates.order()) {
            case DAY_FIRST -> {
                yield second
                        ? against("day", column, told)
                        : whole(
                                open.year(),
                                open.second(),
                                open.first(),
                                open.shortYear(),
                                column,
                                told);
            }
            case MONTH_FIRST -> {
                yield first
                        ? against("month", column, told)
                        : whole(
                                open.year(),
                                open.first(),
                                open.second(),
                                open.shortYear(),
                                column,
                                told);
            }
            case MIXED, OPEN -> {
                if (first) {
                    yield whole(
                            open.year(),
                            open.second(),
                            open.first(),
                            open.shortYear(),
                            column,
                            told);
                }
                if (second) {
                    yield whole(
                            open.year(),
                            open.first(),
                            open.second(),
                            open.shortYear(),
                            column,
                            told);
                }
                yield twoReadings(open, dates, column, told);
            }
        };
    }

    private static String twoReadings(
            DateText.Open open, DateColumn dates, int column, RowTold told) {
        boolean mixed = dates.order() == DateColumn.Order.MIXED;
        told.tell(
                Weight.ASK,
                mixed ? "LST-028.mixed" : "LST-020",
                column,
                "is "
                        + shown(open.year(), open.second(), open.first())
                        + " with the day first, and "
                        + shown(open.year(), open.first(), open.second())
                        + " with the month first; "
                        + (mixed
                                ? "the column has rows of both kinds."
                                : "no row of the column decides it."),
                "Ask the sender, and answer day-first or month-first in the profile.",
                shown(open.year(), open.second(), open.first()),
                shown(open.year(), open.first(), open.second()));
        return "";
    }

    private static String against(String first, int column, RowTold told) {
        told.tell(
                Weight.ASK,
                "LST-028." + first,
                column,
                "cannot be read with the " + first + " first, as its column is.",
                CORRECT);
        return "";
    }

    private String serial(int days, DateColumn dates, int column, RowTold told) {
        if (dates.isAnswered(DateAnswer.SERIAL_1900)) {
            return checked(SerialDates.from1900(days), column, told);
        }
        if (dates.isAnswered(DateAnswer.SERIAL_1904)) {
            return checked(SerialDates.from1904(days), column, told);
        }
        told.tell(
                Weight.ASK,
                "LST-024",
                column,
                "is a bare number. As a spreadsheet's day it is "
                        + SerialDates.from1900(days)
                        + ", or "
                        + SerialDates.from1904(days)
                        + " in a workbook from an old Mac.",
                "Ask the sender, and answer serial-1900 or serial-1904 in the profile.",
                SerialDates.from1900(days),
                SerialDates.from1904(days));
        return "";
    }

    private String six(DateText.Six six, DateColumn dates, int column, RowTold told) {
        Optional<DateAnswer> order = dates.findSixOrder();
        if (order.isEmpty()) {
            told.tell(
                    Weight.ASK,
                    "LST-029",
                    column,
                    "is six digits, and no row of the column shows which are year, month and day.",
                    "Ask the sender, and answer year-first, day-first or month-first in the profile.");
            return "";
        }
        DateText.Told date = SixDigits.told(six, order.get());
        return order.get() == DateAnswer.YEAR_FIRST
                ? machine(date, column, told)
                : whole(date.year(), date.month(), date.day(), true, column, told);
    }

    /** Machine-readable lines have two digits of the year, and mean the latest that has been. */
    private String machine(DateText.Told date, int column, RowTold told) {
        int century = today.getYear() - today.getYear() % 100;
        Optional<LocalDate> late = DateText.day(century + date.year(), date.month(), date.day());
        boolean isPast = late.isPresent() && !late.get().isAfter(today);
        return whole(
                (isPast ? century : century - 100) + date.year(),
                date.month(),
                date.day(),
                false,
                column,
                told);
    }

    private String whole(
            int year, int month, int day, boolean shortYear, int column, RowTold told) {
        int full = year;
        if (shortYear) {
            if (year <= today.getYear() % 100) {
                told.tell(
                        Weight.ASK,
                        "LST-027",
                        column,
                        "has a year of two digits: " + (1900 + year) + " or " + (2000 + year) + ".",
                        "Write the year with four digits.",
                        1900 + year,
                        2000 + year);
                return "";
            }
            full = 1900 + year;
        }
        Optional<LocalDate> date = DateText.day(full, month, day);
        if (date.isEmpty()) {
            told.tell(Weight.ASK, "LST-021", column, "is no day of the calendar.", CORRECT);
            return "";
        }
        return checked(date.get(), column, told);
    }

    private String checked(LocalDate date, int column, RowTold told) {
        if (DEFAULTS.contains(date)) {
            told.tell(
                    Weight.NOTE,
                    "LST-022",
                    column,
                    "is what a spreadsheet shows for an empty date; it was left out.",
                    "Fill in the date if it is known.");
            return "";
        }
        if (date.isAfter(today) || date.isBefore(today.minusYears(OLDEST))) {
            told.tell(
                    Weight.ASK,
                    date.isAfter(today) ? "LST-026" : "LST-026.old",
                    column,
                    "would be born "
                            + date
                            + (date.isAfter(today)
                                    ? ", which is yet to come."
                                    : ", more than " + OLDEST + " years ago."),
                    CORRECT,
                    date,
                    OLDEST);
            return "";
        }
        if (date.equals(EPOCH)) {
            told.tell(
                    Weight.NOTE,
                    "LST-022.kept",
                    column,
                    "is also what programs write for an empty date; it was kept.",
                    "Check it.");
        }
        return date.toString();
    }

    private static String partial(DateText.Partial partial) {
        return partial.month() == 0
                ? partial.year() + "-??-??"
                : String.format(Locale.ROOT, "%04d-%02d-??", partial.year(), partial.month());
    }

    private static String shown(int year, int month, int day) {
        return String.format(
                Locale.ROOT, year < 100 ? "??%02d-%02d-%02d" : "%04d-%02d-%02d", year, month, day);
    }
}
