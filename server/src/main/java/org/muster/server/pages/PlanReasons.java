package org.muster.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.muster.planning.check.Broken;
import org.muster.planning.why.Told;
import org.muster.server.plans.Draft;

/** Says in the language of a page why a plan is as it is; what has no words there, in English. */
public final class PlanReasons {
    private static final String FAMILY = "reason.";

    private final Words words;
    private final Function<Instant, String> time;
    private final Map<String, String> called;

    /**
     * @param time tells a moment as the page does, in the zone of its operation
     * @param called what people call what a plan knows by a reference
     */
    public PlanReasons(Words words, Function<Instant, String> time, Map<String, String> called) {
        this.words = words;
        this.time = time;
        this.called = Map.copyOf(called);
    }

    /** As a page says it about an alternative. */
    static PlanReasons of(Frame frame, Draft draft) {
        return new PlanReasons(frame.words(), frame::time, labels(draft));
    }

    /** The same with the zone of every moment, for whoever reads one sentence by itself. */
    static PlanReasons zoned(Frame frame, Draft draft) {
        return new PlanReasons(frame.words(), frame::zoned, labels(draft));
    }

    private static Map<String, String> labels(Draft draft) {
        Map<String, String> labels = new HashMap<>();
        draft.asked().names().forEach((leg, plan) -> labels.put(leg, plan.label()));
        return labels;
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

    /** What the checker found. */
    public String say(Broken broken) {
        return words.find(
                        FAMILY + "broken." + broken.breach(),
                        broken.values().stream().map(this::value).toArray())
                .orElseGet(broken::sentence);
    }

    private String value(Object value) {
        return switch (value) {
            case Instant moment -> time.apply(moment);
            case Duration length -> words.get("ground.minutes", length.toMinutes());
            case Enum<?> constant -> words.of(constant);
            case Double number -> String.format(Locale.ROOT, "%.1f", number);
            case String reference -> called.getOrDefault(reference, reference);
            default -> String.valueOf(value);
        };
    }
}
