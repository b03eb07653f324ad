package org.muster.server.pages;

import java.util.List;
import org.muster.formats.listing.Outcome;
import org.muster.formats.listing.Question;
import org.muster.formats.listing.ReportWords;
import org.muster.formats.tabular.CellProblem;

/** Tells what is wrong in a list in the reader's language; what is not translated, in English. */
public final class ListWords implements ReportWords {
    private final Words words;

    ListWords(Words words) {
        this.words = words;
    }

    public static String sentence(CellProblem problem, Frame frame) {
        return new ListWords(frame.words()).sentence(problem);
    }

    /** What must be answered of a column, and how many rows wait for it. */
    public static String sentence(Question question, Frame frame) {
        return frame.word(
                "ask.rows",
                question.column(),
                frame.word(question.key(), question.values().toArray()),
                frame.number(question.rows()));
    }

    /** The whole problem as one line: the place, the value, what is wrong and what to do. */
    String sentence(CellProblem problem) {
        StringBuilder place = new StringBuilder(words.isolate(problem.file()));
        String between = words.get("problem.comma");
        if (!problem.sheet().isEmpty()) {
            place.append(between).append(words.get("problem.sheet", problem.sheet()));
        }
        if (problem.row() > 0) {
            place.append(between).append(words.get("problem.row", problem.row()));
        }
        if (!problem.column().isEmpty()) {
            place.append(between).append(words.isolate(problem.column()));
        }
        String rule = rule(problem);
        String told =
                problem.value().isEmpty()
                        ? rule
                        : words.get("problem.value", problem.value(), rule);
        return place + words.get("problem.colon") + told + " " + wayOut(problem);
    }

    @Override
    public List<String> headings() {
        return List.of(
                words.get("report.outcome"),
                words.get("report.sheet"),
                words.get("report.row"),
                words.get("report.code"),
                words.get("report.column"),
                words.get("report.value"),
                words.get("report.rule"),
                words.get("report.wayOut"),
                words.get("report.readAs"));
    }

    @Override
    public String outcome(Outcome outcome) {
        return words.of(outcome);
    }

    @Override
    public String ofFile() {
        return words.get("report.file");
    }

    @Override
    public String rule(CellProblem problem) {
        Object[] values = problem.values().stream().map(this::value).toArray();
        return words.find(problem.key() + ".rule", values).orElse(problem.rule());
    }

    @Override
    public String wayOut(CellProblem problem) {
        return words.find(problem.key() + ".wayOut").orElse(problem.wayOut());
    }

    /** Some values are words themselves: what a file is instead of a list. */
    private String value(String value) {
        return words.find("instead." + value.replace(' ', '-')).orElse(value);
    }
}
