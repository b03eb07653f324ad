package org.muster.core.bulletin;

import java.text.Normalizer;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.muster.core.register.Nationality;
import org.muster.core.tally.Tally;

/**
 * The figures that a bulletin may name, out of its frozen tallies: for each rule {@code {carried}},
 * {@code {carried.own}}, {@code {carried.others}}, {@code {carried.nationalities}}, {@code
 * {carried.legs}}, {@code {carried.legs.ordinal}}, and so for {@code asked}, {@code here}, {@code
 * listed}; and {@code {asOf}}. After a name, {@code |} and the words that go with one and with
 * others: {@code {carried|person|people}}.
 */
public final class Figures {
    private static final String ORDINAL = ".ordinal";
    private static final String LEGS = ".legs";

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
        List<String> names = new ArrayList<>(numbers.keySet());
        numbers.keySet().stream()
                .filter(name -> name.endsWith(LEGS))
                .forEach(name -> names.add(name + ORDINAL));
        names.add("asOf");
        return List.copyOf(names);
    }

    public Map<String, Integer> numbers() {
        return Map.copyOf(numbers);
    }

    /**
     * The text with figures in place, numbers and time written as the language does, the time with
     * its zone.
     */
    public String fill(String pattern, Locale language, ZoneId zone) {
        StringBuilder text = new StringBuilder();
        for (FigureText.Part part : FigureText.parse(pattern).parts()) {
            text.append(
                    switch (part) {
                        case FigureText.Plain plain -> plain.text();
                        case FigureText.Named named -> say(named, language, zone);
                    });
        }
        return text.toString();
    }

    /** The figure's name without what asks for it in words. */
    static String plain(String name) {
        return name.endsWith(LEGS + ORDINAL)
                ? name.substring(0, name.length() - ORDINAL.length())
                : name;
    }

    /** What cannot be said stays as it was written. */
    private String say(FigureText.Named named, Locale language, ZoneId zone) {
        if (named.written().equals("{asOf}")) {
            return time(asOf, language, zone);
        }
        Integer number = numbers.get(plain(named.name()));
        if (number == null || !PluralWords.FORMS.contains(named.forms().size())) {
            return named.written();
        }
        if (!named.forms().isEmpty()) {
            return PluralWords.choose(named.forms(), number, language);
        }
        return named.name().endsWith(ORDINAL)
                ? OrdinalWords.say(number, language)
                : NumberFormat.getIntegerInstance(language).format(number);
    }

    /** How long a text is: its Unicode code points after composition (NFC). */
    public static int length(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length());
    }

    /** A moment as texts say it, with its zone. */
    public static String time(Instant moment, Locale language, ZoneId zone) {
        String pattern =
                language.getLanguage().equals("fr")
                        ? "d MMMM yyyy 'à' HH'h'mm (O)"
                        : "d MMMM yyyy, HH:mm (O)";
        return DateTimeFormatter.ofPattern(pattern, language).format(moment.atZone(zone));
    }
}
