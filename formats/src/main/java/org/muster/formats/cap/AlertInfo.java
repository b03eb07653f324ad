package org.muster.formats.cap;

import java.util.List;

/**
 * What an alert says, in one language.
 *
 * @param language such as fr-FR; en-US when a document does not say it
 * @param audience for whom it is, in words
 */
public record AlertInfo(
        String language,
        List<Category> categories,
        String event,
        List<Response> responses,
        Urgency urgency,
        Severity severity,
        Certainty certainty,
        String audience,
        List<NamedValue> eventCodes,
        InfoTimes times,
        InfoTexts texts,
        List<NamedValue> parameters,
        List<AlertResource> resources,
        List<AlertArea> areas) {

    /** What the standard takes for the language when a document does not say it (3.2.2). */
    public static final String DEFAULT_LANGUAGE = "en-US";

    public AlertInfo {
        categories = List.copyOf(categories);
        responses = List.copyOf(responses);
        eventCodes = List.copyOf(eventCodes);
        parameters = List.copyOf(parameters);
        resources = List.copyOf(resources);
        areas = List.copyOf(areas);
    }

    /** The least that is commonly said. */
    public static AlertInfo of(
            String language,
            List<Category> categories,
            String event,
            List<Response> responses,
            Grade grade,
            InfoTimes times,
            InfoTexts texts,
            List<AlertArea> areas) {
        return new AlertInfo(
                language,
                categories,
                event,
                responses,
                grade.urgency(),
                grade.severity(),
                grade.certainty(),
                "",
                List.of(),
                times,
                texts,
                List.of(),
                List.of(),
                areas);
    }

    public Grade grade() {
        return new Grade(urgency, severity, certainty);
    }

    /** How grave, sure and urgent it is, which goes together. */
    public record Grade(Urgency urgency, Severity severity, Certainty certainty) {}
}
