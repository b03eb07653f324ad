package org.muster.server.portal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.muster.core.register.BirthDate;
import org.muster.server.pages.Births;
import org.muster.server.pages.Words;

/**
 * Reads what was typed on one page. Little is asked for and almost anything is taken: a name that
 * has no letters of ours is a name, a birth date may be a year, and what is not known stays empty.
 *
 * @param typed what is kept, by field
 * @param wrong what must be put right before it is
 */
record Reading(SequencedMap<String, String> typed, List<Wrong> wrong) {
    /** Longer than any name that people have; what is longer is a slip. */
    static final int LONGEST = 500;

    static final int LONGEST_AREA = 2_000;

    private static final int LONGEST_DOCUMENT = 40;

    /** ITU-T E.164: at most 15 digits. Shorter than 5 nobody is reached from abroad. */
    private static final int LEAST_DIGITS = 5;

    private static final int MOST_DIGITS = 15;

    /** Of the signs that are not seen these two belong to names and emoji. */
    private static final int NON_JOINER = 0x200C;

    private static final int JOINER = 0x200D;

    static Reading of(Step step, Map<String, List<String>> form, Words words, int year) {
        Reading reading = of(Field.listOf(step), form, words, year);
        if (step.kind() != Step.Kind.WHO || !isNameless(step, reading.typed())) {
            return reading;
        }
        List<Wrong> wrong = new ArrayList<>(reading.wrong());
        wrong.add(new Wrong(step.field("family"), words.get("wrong.name")));
        return new Reading(reading.typed(), List.copyOf(wrong));
    }

    static Reading of(List<Field> fields, Map<String, List<String>> form, Words words, int year) {
        SequencedMap<String, String> typed = new LinkedHashMap<>();
        List<Wrong> wrong = new ArrayList<>();
        for (Field field : fields) {
            String text = text(field, form.getOrDefault(field.name(), List.of()));
            typed.put(field.name(), text);
            String problem = problem(field, text, words, year);
            if (!problem.isEmpty()) {
                wrong.add(new Wrong(field.name(), problem));
            }
        }
        return new Reading(typed, List.copyOf(wrong));
    }

    private static boolean isNameless(Step step, Map<String, String> typed) {
        return typed.getOrDefault(step.field("family"), "").isEmpty()
                && typed.getOrDefault(step.field("given"), "").isEmpty();
    }

    private static String text(Field field, List<String> sent) {
        return field.kind() == Field.Kind.SOME_OF
                ? field.choices().stream().filter(sent::contains).collect(Collectors.joining(","))
                : sent.stream().findFirst().map(Reading::clean).orElse("");
    }

    /** Signs that nobody sees and that break lines, lists or the direction of what follows. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(sign -> sign == '\n' || !Character.isISOControl(sign))
                .filter(sign -> Character.getType(sign) != Character.SURROGATE)
                .filter(sign ->
                        Character.getType(sign) != Character.FORMAT
                                || sign == NON_JOINER
                                || sign == JOINER)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static String problem(Field field, String text, Words words, int year) {
        if (field.kind() == Field.Kind.ONE_OF) {
            return field.choices().contains(text) ? "" : words.get("wrong.choose");
        }
        if (text.isEmpty() || field.kind() == Field.Kind.SOME_OF) {
            return "";
        }
        int longest =
                field.word().equals("document")
                        ? LONGEST_DOCUMENT
                        : field.kind() == Field.Kind.AREA ? LONGEST_AREA : LONGEST;
        if (text.length() > longest) {
            return words.get("wrong.long", text.length(), longest);
        }
        if (field.word().equals("document") && !isDocument(text)) {
            return words.get("wrong.document", text);
        }
        return switch (field.kind()) {
            case BORN -> born(text, words, year);
            case TEL -> isPhone(text) ? "" : words.get("wrong.phone", text);
            case EMAIL -> text.matches("[^@\\s]+@[^@\\s]+") ? "" : words.get("wrong.email", text);
            case STATE -> Nations.isNation(text) ? "" : words.get("wrong.choose");
            case TEXT, AREA, ONE_OF, SOME_OF -> "";
        };
    }

    private static String born(String text, Words words, int year) {
        try {
            BirthDate born = Births.parse(text);
            return born.year().orElse(0) > year ? words.get("wrong.bornLater", text) : "";
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return words.get("wrong.born", text);
        }
    }

    private static boolean isDocument(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isPhone(String text) {
        long digits = text.codePoints().filter(Character::isDigit).count();
        boolean onlyPhone =
                text.codePoints()
                        .allMatch(sign -> Character.isDigit(sign) || " +-().–/".indexOf(sign) >= 0);
        return onlyPhone && digits >= LEAST_DIGITS && digits <= MOST_DIGITS;
    }

    static int yearOf(java.time.Instant now) {
        return now.atZone(ZoneOffset.UTC).getYear();
    }

    static List<String> list(String some) {
        return some.isEmpty() ? List.of() : Arrays.asList(some.split(","));
    }
}
