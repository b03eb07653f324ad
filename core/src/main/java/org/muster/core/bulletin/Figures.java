package org.muster.core.bulletin;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.muster.core.register.Nationality;
import org.muster.core.tally.Tally;

/**
 * The figures that a bulletin may name, out of its frozen tallies: for each rule {@code {carried}},
 * {@code {carried.own}}, {@code {carried.others}}, {@code {carried.nationalities}}, {@code
 * {carried.legs}}, and so for {@code asked}, {@code here}, {@code listed}; and {@code {asOf}}.
 */
public final class Figures {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Instant asOf;

    public Figures(List<Tally> tallies, Nationality own) {
        if (tallies.isEmpty()) {
            throw new IllegalArgumentException("figures come from at least one tally");
        }
        asOf = tallies.getFirst().asOf();
        for (Tally tally : tallies) {
            String rule = tally.rule().name().toLowerCase(Locale.ROOT);
            int ours = Tally.count(tally.byNationality(), own.code());
            numbers.put(rule, tally.total());
            numbers.put(rule + ".own", ours);
            numbers.put(rule + ".others", tally.total() - ours);
            numbers.put(rule + ".nationalities", tally.nationalities());
            numbers.put(
                    rule + ".legs",
                    (int) tally.byLeg().stream().filter(leg -> !leg.key().isEmpty()).count());
        }
    }

    /** The names that can stand in braces. */
    public List<String> names() {
        return java.util.stream.Stream.concat(
                        numbers.keySet().stream(), java.util.stream.Stream.of("asOf"))
                .toList();
    }

    public Map<String, Integer> numbers() {
        return Map.copyOf(numbers);
    }

    /**
     * The text with figures in place, numbers and time written as the language does, the time with
     * its zone.
     */
    public String fill(String pattern, Locale language, ZoneId zone) {
        NumberFormat format = NumberFormat.getIntegerInstance(language);
        String text = pattern;
        for (Map.Entry<String, Integer> figure : numbers.entrySet()) {
            text = text.replace("{" + figure.getKey() + "}", format.format(figure.getValue()));
        }
        return text.replace("{asOf}", time(language, zone));
    }

    private String time(Locale language, ZoneId zone) {
        String pattern =
                language.getLanguage().equals("fr")
                        ? "d MMMM yyyy 'à' HH'h'mm (O)"
                        : "d MMMM yyyy, HH:mm (O)";
        return DateTimeFormatter.ofPattern(pattern, language).format(asOf.atZone(zone));
    }
}
