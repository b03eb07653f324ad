package org.muster.formats.listing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.muster.formats.tabular.Cell;

/**
 * What all dates of one column say together of the order in which they are written. One row with a
 * 13 or more decides the column; where none does, a person is asked. One thread.
 */
final class DateColumn {

    /** The order of day and month in a column. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        /** No row decides it. */
        OPEN,
        /** Some rows say this, others that. */
        MIXED
    }

    private final Set<DateAnswer> answers;
    private final SixDigits sixes = new SixDigits();
    private long dayFirst;
    private long monthFirst;
    private long open;
    private long serials;
    private long typed;
    private long typedAfterTwelfth;
    private String openExample = "";
    private String dayFirstExample = "";
    private String monthFirstExample = "";
    private String serialExample = "";

    DateColumn(Set<DateAnswer> answers) {
        this.answers = answers.isEmpty() ? Set.of() : EnumSet.copyOf(answers);
    }

    void add(Cell cell) {
        if (cell.kind() == Cell.Kind.DATE) {
            typed++;
            typedAfterTwelfth += dayOf(cell) > 12 ? 1 : 0;
            return;
        }
        switch (DateText.of(cell.text())) {
            case DateText.Open text -> add(text, cell.text());
            case DateText.Serial serial -> {
                serialExample = serials++ == 0 ? cell.text() : serialExample;
            }
            case DateText.Six six -> sixes.add(six, cell.text());
            case DateText.Told told -> {}
            case DateText.Partial partial -> {}
            case DateText.None none -> {}
        }
    }

    private void add(DateText.Open text, String example) {
        boolean first = text.first() > 12;
        boolean second = text.second() > 12;
        if (first && !second) {
            dayFirstExample = dayFirst++ == 0 ? example : dayFirstExample;
        } else if (second && !first) {
            monthFirstExample = monthFirst++ == 0 ? example : monthFirstExample;
        } else if (!first && text.first() != text.second()) {
            openExample = open++ == 0 ? example : openExample;
        }
    }

    Order order() {
        if (answers.contains(DateAnswer.DAY_FIRST)) {
            return Order.DAY_FIRST;
        }
        if (answers.contains(DateAnswer.MONTH_FIRST)) {
            return Order.MONTH_FIRST;
        }
        if (dayFirst > 0 && monthFirst > 0) {
            return Order.MIXED;
        }
        return dayFirst > 0 ? Order.DAY_FIRST : monthFirst > 0 ? Order.MONTH_FIRST : Order.OPEN;
    }

    boolean isAnswered(DateAnswer answer) {
        return answers.contains(answer);
    }

    /**
     * A spreadsheet set to month first turns 03/04/1980 into a date, the wrong one, and leaves
     * 25/04/1980 as text: then its dates all have days up to 12, and its texts decide otherwise.
     */
    boolean isSwapSuspected() {
        return typed > 0
                && typedAfterTwelfth == 0
                && (dayFirst > 0 || monthFirst > 0)
                && !answers.contains(DateAnswer.AS_TYPED)
                && !answers.contains(DateAnswer.SWAPPED);
    }

    /** In which order six digits are year, month and day; absent when no row decides it. */
    Optional<DateAnswer> findSixOrder() {
        return sixes.find(answers);
    }

    SixDigits sixes() {
        return sixes;
    }

    /** Day and month told apart as the column has them; absent where it does not say. */
    Optional<DateText.Told> findTold(DateText.Open open) {
        boolean first = open.first() > 12;
        boolean second = open.second() > 12;
        boolean known =
                switch (order()) {
                    case DAY_FIRST -> !second;
                    case MONTH_FIRST -> !first;
                    case MIXED, OPEN -> first || second || open.first() == open.second();
                };
        boolean day =
                switch (order()) {
                    case DAY_FIRST -> true;
                    case MONTH_FIRST -> false;
                    case MIXED, OPEN -> first;
                };
        int month = day ? open.second() : open.first();
        return known
                ? Optional.of(
                        new DateText.Told(
                                open.year(),
                                month,
                                day ? open.first() : open.second(),
                                open.shortYear()))
                : Optional.empty();
    }

    /** How the column is read, as the end of a sentence; empty when there is nothing to tell. */
    String reading() {
        return switch (order()) {
            case DAY_FIRST -> "day first" + because(dayFirst, dayFirstExample);
            case MONTH_FIRST -> "month first" + because(monthFirst, monthFirstExample);
            case MIXED ->
                    "some day first (“"
                            + dayFirstExample
                            + "”), some month first (“"
                            + monthFirstExample
                            + "”)";
            case OPEN ->
                    sixes.rows() > 0 && findSixOrder().isPresent()
                            ? findSixOrder().get().word().replace('-', ' ')
                                    + ", as the days of the calendar show in "
                                    + sixes.rows()
                                    + " rows such as “"
                                    + sixes.example()
                                    + "”"
                            : "";
        };
    }

    private static String because(long rows, String example) {
        return rows == 0
                ? ", because the profile says so"
                : ", because of " + rows + " rows such as “" + example + "”";
    }

    long open() {
        return open;
    }

    long serials() {
        return serials;
    }

    long typed() {
        return typed;
    }

    String openExample() {
        return openExample;
    }

    String serialExample() {
        return serialExample;
    }

    private static int dayOf(Cell cell) {
        return LocalDate.parse(cell.text()).getDayOfMonth();
    }
}
