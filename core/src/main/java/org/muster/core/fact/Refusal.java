package org.muster.core.fact;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One reason why a command was not carried out: the rule, the field it concerns and the values for
 * its sentence. Bad input gives a list of these, all at once, never an exception.
 */
public record Refusal(RefusalCode rule, String field, List<String> values) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

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
        // in one pass, so that a value such as "{1}" stays what the user typed
        return PLACE.matcher(pattern)
                .replaceAll(place -> {
                    int i = Integer.parseInt(place.group(1));
                    return Matcher.quoteReplacement(
                            i < values.size() ? values.get(i) : place.group());
                });
    }
}
