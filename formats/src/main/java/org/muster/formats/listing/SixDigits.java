package org.muster.formats.listing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the dates of one column that are six digits say together of their order. A reading is taken
 * when clearly more rows are days of the calendar by it than by each other: somebody who mistypes
 * one digit must not decide for all. One thread.
 */
final class SixDigits {

    private static final List<DateAnswer> ORDERS =
            List.of(DateAnswer.YEAR_FIRST, DateAnswer.DAY_FIRST, DateAnswer.MONTH_FIRST);

    /** One row in so many must speak for a reading. */
    private static final int CLEARLY = 20;

    private long rows;
    private long yearFirst;
    private long dayFirst;
    private long monthFirst;
    private String example = "";

    void add(DateText.Six six, String text) {
        example = rows++ == 0 ? text : example;
        yearFirst += six.isYearFirst() ? 1 : 0;
        dayFirst += six.isDayFirst() ? 1 : 0;
        monthFirst += six.isMonthFirst() ? 1 : 0;
    }

    /** The answer that holds for the column; absent when a person must give it. */
    Optional<DateAnswer> find(Set<DateAnswer> answers) {
        for (DateAnswer answer : ORDERS) {
            if (answers.contains(answer) || answers.isEmpty() && isClear(answer)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    private boolean isClear(DateAnswer answer) {
        long most = fitting(answer);
        long others = 0;
        for (DateAnswer other : ORDERS) {
            others = other == answer ? others : Math.max(others, fitting(other));
        }
        return rows > 0 && most - others >= Math.max(1, rows / CLEARLY);
    }

    private long fitting(DateAnswer answer) {
        return switch (answer) {
            case YEAR_FIRST -> yearFirst;
            case DAY_FIRST -> dayFirst;
            case MONTH_FIRST -> monthFirst;
            case SERIAL_1900, SERIAL_1904, AS_TYPED, SWAPPED -> 0;
        };
    }

    /** Year, month and day by an answer. */
    static DateText.Told told(DateText.Six six, DateAnswer answer) {
        return switch (answer) {
            case DAY_FIRST -> new DateText.Told(six.third(), six.second(), six.first(), true);
            case MONTH_FIRST -> new DateText.Told(six.third(), six.first(), six.second(), true);
            case YEAR_FIRST, SERIAL_1900, SERIAL_1904, AS_TYPED, SWAPPED ->
                    new DateText.Told(six.first(), six.second(), six.third(), true);
        };
    }

    long rows() {
        return rows;
    }

    String example() {
        return example;
    }
}
