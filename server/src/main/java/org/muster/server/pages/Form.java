package org.muster.server.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was typed into a form, and what is wrong with it. Nothing typed is lost by a refusal. */
public record Form(Map<String, List<String>> values, List<Problem> problems) {
    public static final Form EMPTY = new Form(Map.of(), List.of());

    public Form {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    static Form of(Map<String, String[]> parameters) {
        Map<String, List<String>> values = new HashMap<>();
        parameters.forEach((name, all) -> values.put(name, List.of(all)));
        return new Form(values, List.of());
    }

    /** What was typed into a field, without blanks around; empty when nothing was. */
    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("").strip();
    }

    /** What was typed, were it nothing; {@code otherwise} where the field was not sent at all. */
    public String value(String field, String otherwise) {
        return values.containsKey(field) ? value(field) : otherwise;
    }

    public List<String> listValues(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return listValues(field).contains(value);
    }

    public Optional<Problem> findProblem(String field) {
        return problems.stream().filter(problem -> problem.field().equals(field)).findFirst();
    }

    Form with(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Form(values, all);
    }

    /** The same with fields filled as if they had been typed. */
    Form with(Map<String, String> fields) {
        Map<String, List<String>> all = new HashMap<>(values);
        fields.forEach((field, value) -> all.put(field, List.of(value)));
        return new Form(all, problems);
    }

    Form with(Problem problem) {
        return with(List.of(problem));
    }

    /** A name for the command that a form sends, so that sending it twice does it once. */
    public String freshCommand() {
        return UUID.randomUUID().toString();
    }
}
