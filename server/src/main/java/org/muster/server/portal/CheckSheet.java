package org.muster.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.muster.server.pages.Words;

/** All that was answered, before it is sent. */
public record CheckSheet(List<Row> rows, String note) {

    /** One answer: what was asked, what was said, and where it can be changed. */
    public record Row(String label, String value, String address) {}

    static CheckSheet of(Answers answers, PortalFrame frame) {
        List<Row> rows = new ArrayList<>();
        for (Step step : Step.list(answers)) {
            if (step.kind() != Step.Kind.MORE) {
                rows.add(
                        new Row(
                                label(step, frame),
                                Field.listOf(step).stream()
                                        .map(field -> said(field, answers, frame))
                                        .filter(said -> !said.isEmpty())
                                        .collect(Collectors.joining(" · ")),
                                step.address()));
            }
        }
        return new CheckSheet(rows, answers.get("note"));
    }

    private static String label(Step step, PortalFrame frame) {
        String label = frame.word("check." + step.kind().name().toLowerCase(java.util.Locale.ROOT));
        return step.person() == 0 ? label : step.person() + ". " + label;
    }

    private static String said(Field field, Answers answers, PortalFrame frame) {
        String value = answers.get(field.name());
        Words words = frame.words();
        return switch (field.kind()) {
            case ONE_OF -> words.get(field.word() + "." + value);
            case SOME_OF ->
                    Reading.list(value).stream()
                            .map(choice -> words.get(field.word() + "." + choice))
                            .collect(Collectors.joining(", "));
            case STATE -> value.isEmpty() ? "" : frame.nation(value);
            case TEXT, BORN, TEL, EMAIL, AREA -> value;
        };
    }
}
