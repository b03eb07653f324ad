package org.muster.server.portal;

import java.util.List;
import java.util.Map;

/**
 * A page with a question.
 *
 * @param values what stands in its fields
 * @param names of the persons told of so far
 * @param back where the page before is
 * @param number of the page, of {@code of}
 */
public record QuestionSheet(
        String word,
        int person,
        String address,
        List<Field> fields,
        Map<String, String> values,
        List<String> names,
        String back,
        int number,
        int of) {

    static QuestionSheet of(Step step, Answers answers, Map<String, String> values) {
        List<Step> all = Step.list(answers);
        return new QuestionSheet(
                step.kind().name().toLowerCase(java.util.Locale.ROOT),
                step.person(),
                step.address(),
                Field.listOf(step),
                values,
                Names.list(answers),
                step.before(answers).map(before -> "/" + before.address()).orElse(""),
                all.indexOf(step) + 1,
                all.size() + 1);
    }

    public String value(Field field) {
        return values.getOrDefault(field.name(), "");
    }

    public boolean has(Field field, String choice) {
        return Reading.list(value(field)).contains(choice);
    }

    /** Of whom the page asks; empty for who asks. */
    public String whom() {
        return person > 1 && person <= names.size() ? names.get(person - 1) : "";
    }
}
