package org.muster.formats.listing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.muster.formats.listing.ListedPerson.ListedTrip;
import org.muster.formats.listing.RowProblem.Weight;
import org.muster.formats.tabular.Cell;
import org.muster.formats.tabular.SheetRow;

/** Reads when a trip begins and ends. What is unclear is left out: nobody is told apart by it. */
final class TripReader {

    /** Trips of two-digit years are of this century: lists of travellers are young. */
    private static final int CENTURY = 2000;

    private final Mapping mapping;
    private final Map<Integer, DateColumn> columns;

    TripReader(Mapping mapping, Map<Integer, DateColumn> columns) {
        this.mapping = mapping;
        this.columns = Map.copyOf(columns);
    }

    ListedTrip read(SheetRow row, RowTold told) {
        return new ListedTrip(date(Field.TRIP_FROM, row, told), date(Field.TRIP_UNTIL, row, told));
    }

    private String date(Field field, SheetRow row, RowTold told) {
        for (ColumnMapping column : mapping.columns()) {
            Cell cell = row.cell(column.index());
            DateColumn dates = columns.get(column.index());
            if (column.field() != field
                    || dates == null
                    || Words.isNothing(cell.text())
                    || cell.kind() == Cell.Kind.ERROR) {
                continue;
            }
            Optional<LocalDate> date = date(cell, dates);
            if (date.isPresent()) {
                return date.get().toString();
            }
            told.tell(
                    Weight.NOTE,
                    "LST-044",
                    column.index(),
                    "does not say clearly on which day the trip begins or ends; it was left out.",
                    "Write year-month-day: 2026-11-03.");
        }
        return "";
    }

    private static Optional<LocalDate> date(Cell cell, DateColumn dates) {
        if (cell.kind() == Cell.Kind.DATE) {
            LocalDate typed = LocalDate.parse(cell.text());
            return dates.isSwapSuspected()
                    ? Optional.empty()
                    : dates.isAnswered(DateAnswer.SWAPPED)
                            ? DateText.day(
                                    typed.getYear(), typed.getDayOfMonth(), typed.getMonthValue())
                            : Optional.of(typed);
        }
        return switch (DateText.of(cell.text())) {
            case DateText.Told one -> day(one);
            case DateText.Open open -> dates.findTold(open).flatMap(TripReader::day);
            case DateText.Six six ->
                    dates.findSixOrder().flatMap(order -> day(SixDigits.told(six, order)));
            case DateText.Serial serial -> serial(serial.days(), dates);
            case DateText.Partial partial -> Optional.empty();
            case DateText.None none -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(DateText.Told told) {
        int year = told.shortYear() ? CENTURY + told.year() : told.year();
        return DateText.day(year, told.month(), told.day());
    }

    private static Optional<LocalDate> serial(int days, DateColumn dates) {
        if (dates.isAnswered(DateAnswer.SERIAL_1904)) {
            return Optional.of(SerialDates.from1904(days));
        }
        return dates.isAnswered(DateAnswer.SERIAL_1900)
                ? Optional.of(SerialDates.from1900(days))
                : Optional.empty();
    }
}
