package org.muster.server.campaigns;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.ReplyWords;
import org.muster.server.pages.Languages;

/**
 * The languages in which campaigns are written, what is asked in each, and the words by which
 * replies in them are read; translators edit {@code messages/replies}.
 */
public final class Replies {
    private static final Set<Meaning> LISTED =
            EnumSet.complementOf(EnumSet.of(Meaning.OTHER_LANGUAGE, Meaning.UNCLEAR));
    private static final Languages LANGUAGES = Languages.read("replies");
    private static final ReplyWords WORDS = words();

    private Replies() {}

    /** Codes, the first for readers whose language nobody knows. */
    public static List<String> languages() {
        return LANGUAGES.codes();
    }

    /** A language's own name for itself. */
    public static String name(String language) {
        return LANGUAGES.words(language).get("language." + language);
    }

    /** As HTML says it. */
    public static String direction(String language) {
        return LANGUAGES.words(language).direction();
    }

    /** The line that asks; empty where nothing is asked. */
    public static String asking(Question question, String language) {
        return question == Question.NOTHING
                ? ""
                : LANGUAGES.words(language).get("ask." + question.name());
    }

    /** What stands first where nothing is real. */
    static String exercise(String language) {
        return LANGUAGES.words(language).get("exercise");
    }

    /** What a device shows: nothing of whom or what it is about. */
    static String news(String language) {
        String known = languages().contains(language) ? language : languages().getFirst();
        return LANGUAGES.words(known).get("push");
    }

    public static ReplyWords.Read read(String text, Question question) {
        return WORDS.read(text, question);
    }

    private static ReplyWords words() {
        ReplyWords words = new ReplyWords();
        for (String language : LANGUAGES.codes()) {
            LISTED.forEach(meaning -> words.with(meaning, list(language, meaning.name())));
            words.withLanguage(language, list(language, "names"));
        }
        return words;
    }

    static List<String> list(String language, String key) {
        return Arrays.stream(LANGUAGES.words(language).get(key).split("[,،]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
