package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.muster.planning.why.Told;

/** Says in the language of a page why a plan is as it is; what has no words there, in English. */
public final class PlanReasons {
    private static final String FAMILY = "reason.";

    private final Words words;
    private final Function<Instant, String> time;

    /** {@code time} tells a moment as the page does, in the zone of its operation. */
    public PlanReasons(Words words, Function<Instant, String> time) {
        this.words = words;
        this.time = time;
    }

    /** The sentence, and after it those of its parts. */
    public List<String> say(Told told) {
        Object[] values = told.values().stream().map(this::value).toArray();
        List<String> said = new ArrayList<>();
        said.add(
                told.key().startsWith(FAMILY)
                        ? words.find(told.key(), values).orElseGet(told::sentence)
                        : told.sentence());
        told.parts().forEach(part -> said.addAll(say(part)));
        return said;
    }

    private String value(Object value) {
        return switch (value) {
            case Instant moment -> time.apply(moment);
            case Enum<?> constant -> words.of(constant);
            case Double number -> String.format(Locale.ROOT, "%.1f", number);
            default -> String.valueOf(value);
        };
    }
}
