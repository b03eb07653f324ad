package org.muster.formats.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person must answer before the rows of a column can be used.
 *
 * @param rows how many wait for the answer
 * @param key names the text for whoever tells it in another language
 * @param values what differs from one such text to the next
 * @param answers one of which goes into the profile
 */
public record Question(
        String column,
        long rows,
        String key,
        List<String> values,
        String text,
        List<DateAnswer> answers) {

    public Question {
        values = List.copyOf(values);
        answers = List.copyOf(answers);
    }

    /** The question in a sentence or two, with the answers to choose from. */
    public String sentence() {
        String choice = answers.stream().map(DateAnswer::word).collect(Collectors.joining(" or "));
        return column + ": " + text + " " + rows + " rows wait for it. Answer " + choice + ".";
    }

    static List<Question> of(Mapping mapping, Overview overview) {
        List<Question> questions = new ArrayList<>();
        overview.dates().forEach((index, dates) -> add(mapping.heading(index), dates, questions));
        return questions;
    }

    private static void add(String column, DateColumn dates, List<Question> questions) {
        boolean undecided =
                switch (dates.order()) {
                    case OPEN, MIXED -> true;
                    case DAY_FIRST, MONTH_FIRST -> false;
                };
        if (undecided && dates.open() > 0) {
            questions.add(order(column, dates));
        }
        if (dates.sixes().rows() > 0 && dates.findSixOrder().isEmpty()) {
            questions.add(
                    new Question(
                            column,
                            dates.sixes().rows(),
                            "ask.six",
                            List.of(dates.sixes().example()),
                            "in which order are six digits such as “"
                                    + dates.sixes().example()
                                    + "” year, month and day? The rows fit several.",
                            List.of(
                                    DateAnswer.YEAR_FIRST,
                                    DateAnswer.DAY_FIRST,
                                    DateAnswer.MONTH_FIRST)));
        }
        if (dates.isSwapSuspected()) {
            questions.add(
                    new Question(
                            column,
                            dates.typed(),
                            "ask.swapped",
                            List.of(),
                            "did the spreadsheet swap day and month? It made dates only of days up to"
                                    + " 12, and left the others as text.",
                            List.of(DateAnswer.SWAPPED, DateAnswer.AS_TYPED)));
        }
        boolean serialAnswered =
                dates.isAnswered(DateAnswer.SERIAL_1900)
                        || dates.isAnswered(DateAnswer.SERIAL_1904);
        if (dates.serials() > 0 && !serialAnswered) {
            int days =
                    (int) Double.parseDouble(Fold.digits(dates.serialExample()).replace(',', '.'));
            questions.add(
                    new Question(
                            column,
                            dates.serials(),
                            "ask.serial",
                            List.of(
                                    dates.serialExample(),
                                    SerialDates.from1900(days).toString(),
                                    SerialDates.from1904(days).toString()),
                            "bare numbers such as “"
                                    + dates.serialExample()
                                    + "” may be days of a spreadsheet: "
                                    + SerialDates.from1900(days)
                                    + ", or "
                                    + SerialDates.from1904(days)
                                    + " from an old Mac.",
                            List.of(DateAnswer.SERIAL_1900, DateAnswer.SERIAL_1904)));
        }
    }

    private static Question order(String column, DateColumn dates) {
        String example = dates.openExample();
        String both = "";
        List<String> values = List.of(example, "", "");
        if (DateText.of(example) instanceof DateText.Open open) {
            values = List.of(example, String.valueOf(open.first()), String.valueOf(open.second()));
            both =
                    ": “"
                            + example
                            + "” is day "
                            + open.first()
                            + " of month "
                            + open.second()
                            + ", or day "
                            + open.second()
                            + " of month "
                            + open.first();
        }
        String why =
                dates.order() == DateColumn.Order.MIXED
                        ? " It has " + dates.reading() + "."
                        : " No row has a day above 12.";
        return new Question(
                column,
                dates.open(),
                dates.order() == DateColumn.Order.MIXED ? "ask.mixed" : "ask.order",
                values,
                "is the day or the month written first" + both + "?" + why,
                List.of(DateAnswer.DAY_FIRST, DateAnswer.MONTH_FIRST));
    }
}
