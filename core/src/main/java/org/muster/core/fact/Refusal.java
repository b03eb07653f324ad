package org.muster.core.fact;

import java.util.Arrays;
import java.util.List;

/**
 * One reason why a command was not carried out: the rule, the field it concerns and the values for
 * its sentence. Bad input gives a list of these, all at once, never an exception.
 */
public record Refusal(RefusalCode rule, String field, List<String> values) {

    public Refusal {
        values = List.copyOf(values);
    }

    public static Refusal of(RefusalCode rule, String field, Object... values) {
        return new Refusal(rule, field, Arrays.stream(values).map(String::valueOf).toList());
    }

    public String code() {
        return rule.code();
    }

    /** The sentence in English. */
    public String sentence() {
        return fill(rule.sentence());
    }

    /** The way out in English. */
    public String wayOut() {
        return fill(rule.wayOut());
    }

    /** Puts the values into a pattern of another language. */
    public String fill(String pattern) {
        String text = pattern;
        for (int i = 0; i < values.size(); i++) {
            text = text.replace("{" + i + "}", values.get(i));
        }
        return text;
    }
}
