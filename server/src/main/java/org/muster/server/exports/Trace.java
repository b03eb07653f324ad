package org.muster.server.exports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.muster.core.export.Canary;
import org.muster.core.export.Export;
import org.muster.core.fact.View;
import org.muster.core.register.PersonName;

/**
 * Which exports a text was made from: by the reference that stands on every sheet and row, and by
 * the people who stand in one export alone, however the rest was cut, sorted or typed anew.
 */
public final class Trace {
    private Trace() {}

    /**
     * One sign that was found.
     *
     * @param text as it was looked for
     */
    public record Mark(TraceSign sign, String text) {}

    /** An export, and what of it is in the text. */
    public record Found(Export export, List<Mark> marks) {
        public Found {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Those of which most was found come first; exports of which nothing was found are left out.
     */
    public static List<Found> find(View view, String text) {
        String words = words(text);
        String signs = signs(text);
        return Export.listAll(view).stream()
                .map(export -> new Found(export, marks(export, words, signs)))
                .filter(found -> !found.marks().isEmpty())
                .sorted((one, other) -> Integer.compare(other.marks().size(), one.marks().size()))
                .toList();
    }

    private static List<Mark> marks(Export export, String words, String signs) {
        List<Mark> marks = new ArrayList<>();
        add(marks, TraceSign.REFERENCE, export.id().toString(), signs);
        for (Canary canary : export.canaries()) {
            if (isNamed(canary.name(), words)) {
                marks.add(new Mark(TraceSign.NAME, canary.name().onLists()));
            }
            add(marks, TraceSign.DOCUMENT, canary.document().number(), signs);
            add(marks, TraceSign.PHONE, canary.phone().value(), signs);
            add(marks, TraceSign.PERSON, canary.person().toString(), signs);
        }
        return marks;
    }

    private static void add(List<Mark> marks, TraceSign sign, String looked, String signs) {
        if (signs.contains(signs(looked))) {
            marks.add(new Mark(sign, looked));
        }
    }

    /** In either order, with whatever between the two. */
    private static boolean isNamed(PersonName name, String words) {
        String family = words(name.family());
        String given = words(name.given());
        return words.contains(family + given.substring(1))
                || words.contains(given + family.substring(1))
                || !name.original().isEmpty() && words.contains(words(name.original()));
    }

    /**
     * Words in capitals without accents, line by line, with one blank before, between and after
     * them: the end of one row and the beginning of the next are nobody's name.
     */
    private static String words(String text) {
        return plain(text)
                .lines()
                .map(line -> " " + line.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ")
                .collect(Collectors.joining("\n"));
    }

    /** Letters and digits alone. */
    private static String signs(String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT);
    }
}
