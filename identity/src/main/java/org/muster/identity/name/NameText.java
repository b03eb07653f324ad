package org.muster.identity.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes one form of the ways to write the same letters: no case, accents, vowel signs, tatweel or
 * direction marks; letters that clerks exchange become one. Scripts stay what they are. Doing it
 * twice changes nothing.
 */
public final class NameText {
    private static final Pattern JOINERS =
            Pattern.compile("['’‘ʼʻʹ`´ʿʾ״׳\\u0640\\p{Cf}]|(?<=[a-z])\\^");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    /** The breve of й and the two sound marks of kana belong to their letters. */
    private static final Pattern MARKS =
            Pattern.compile("(?<![\\u0438])\\u0306|(?![\\u0306\\u3099\\u309A])\\p{M}");

    private static final Map<Character, String> LETTERS = letters();

    private NameText() {}

    /** The words as they were written, in small letters, with their marks. */
    static List<String> split(String name) {
        String plain = isPlain(name) ? name : joined(name);
        String joined = plain.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(joined)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String joined(String name) {
        return JOINERS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Most names: nothing in them to be made one. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char sign = name.charAt(i);
            if (sign >= 0x80 || sign == '\'' || sign == '`' || sign == '^') {
                return false;
            }
        }
        return true;
    }

    /** One word without its marks, letters that are exchanged made one. */
    static String fold(String word) {
        if (isPlain(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        String whole = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(whole.length() + 2);
        for (int i = 0; i < whole.length(); i++) {
            char letter = whole.charAt(i);
            String instead = letter < 0x80 ? null : LETTERS.get(letter);
            if (instead == null) {
                out.append(letter);
            } else {
                out.append(instead);
            }
        }
        return out.toString();
    }

    /** The folded words of a name, in their order, particles and all. */
    public static List<String> words(String name) {
        return split(name).stream().map(NameText::fold).filter(word -> !word.isEmpty()).toList();
    }

    /** Normalises a whole name: its words with one blank between them. */
    public static String normalise(String name) {
        return String.join(" ", words(name));
    }

    private static Map<Character, String> letters() {
        String pairs =
                "ßss æae œoe øo łl đd ðd þth ıi ħh ŧt ŋn ɓb ɗd ƙk ƴy əe ǝe ɛe ɔo ĸq ʒz"
                        + " ىي یي ېي ےي ةه ۃه ہه ھه ۀه کك ڪك ٱا ڤف ءا"
                        + " ךכ םמ ןנ ףפ ץצ ςσ ґг іи";
        Map<Character, String> letters = new java.util.HashMap<>();
        for (String pair : pairs.split(" ", -1)) {
            letters.put(pair.charAt(0), pair.substring(1));
        }
        return Map.copyOf(letters);
    }
}
