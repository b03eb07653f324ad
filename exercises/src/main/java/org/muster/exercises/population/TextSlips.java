package org.muster.exercises.population;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What fingers, ears, scanners and programs do to a word. Each leaves a word it cannot spoil. */
final class TextSlips {
    private static final List<String> KEYS =
            List.of("azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final List<String[]> HEARD = WordFile.pairs("phonetic.txt", ">");
    private static final List<String[]> SCANNED = WordFile.pairs("ocr.txt", ">");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private TextSlips() {}

    static String keyboard(String word, Dice dice) {
        if (word.isEmpty()) {
            return word;
        }
        int at = dice.below(word.length());
        char small = Character.toLowerCase(word.charAt(at));
        String row = dice.any(KEYS);
        int key = row.indexOf(small);
        if (key < 0) {
            return word;
        }
        char beside =
                row.charAt(
                        key == 0 || key < row.length() - 1 && dice.chance(0.5) ? key + 1 : key - 1);
        boolean capital = Character.isUpperCase(word.charAt(at));
        return word.substring(0, at)
                + (capital ? Character.toUpperCase(beside) : beside)
                + word.substring(at + 1);
    }

    static String ocr(String word, Dice dice) {
        return replaced(word, SCANNED, false, dice);
    }

    static String phonetic(String word, Dice dice) {
        return replaced(word, HEARD, true, dice);
    }

    /** The first pair that fits, beginning anywhere in the table, in one place of the word. */
    private static String replaced(String word, List<String[]> pairs, boolean heard, Dice dice) {
        String text = heard ? word.toLowerCase(Locale.ROOT) : word;
        int start = dice.below(pairs.size());
        if (text.length() != word.length()) {
            return word;
        }
        for (int i = 0; i < pairs.size(); i++) {
            String[] pair = pairs.get((start + i) % pairs.size());
            int at = text.indexOf(pair[0]);
            if (at >= 0) {
                String after = word.substring(at + pair[0].length());
                return word.substring(0, at) + cased(pair[1], word, at, heard) + after;
            }
        }
        return word;
    }

    private static String cased(String put, String word, int at, boolean heard) {
        if (!heard || !Character.isUpperCase(word.charAt(at))) {
            return put;
        }
        boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
        return shouted
                ? put.toUpperCase(Locale.ROOT)
                : put.substring(0, 1).toUpperCase(Locale.ROOT) + put.substring(1);
    }

    static String dropped(String word, Dice dice) {
        if (word.length() < 4) {
            return word;
        }
        int at = dice.between(1, word.length() - 1);
        return word.substring(0, at) + word.substring(at + 1);
    }

    static String doubled(String word, Dice dice) {
        if (word.isEmpty()) {
            return word;
        }
        int at = dice.below(word.length());
        return word.substring(0, at + 1) + word.substring(at);
    }

    static String transposed(String word, Dice dice) {
        int prefix = NumberSlips.prefix(word);
        if (word.length() < prefix + 3) {
            return word;
        }
        int at = dice.between(prefix + 1, word.length() - 2);
        return word.substring(0, at)
                + word.charAt(at + 1)
                + word.charAt(at)
                + word.substring(at + 2);
    }

    static String truncated(String word, Dice dice) {
        return word.length() < 6 ? word : word.substring(0, dice.between(4, word.length() - 1));
    }

    static String joined(String word, Dice unused) {
        return word.replace(" ", "").replace("-", "");
    }

    static String shouted(String word, Dice unused) {
        return word.toUpperCase(Locale.ROOT);
    }

    /** Letters without their marks, and what stays letters of their own: ß, ø, ł. */
    static String withoutMarks(String word) {
        StringBuilder plain = new StringBuilder();
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char sign = apart.charAt(i);
            switch (sign) {
                case 'ß' -> plain.append("ss");
                case 'ø' -> plain.append('o');
                case 'Ø' -> plain.append('O');
                case 'ł' -> plain.append('l');
                case 'Ł' -> plain.append('L');
                case 'đ' -> plain.append('d');
                case 'Đ' -> plain.append('D');
                case 'ı' -> plain.append('i');
                case 'æ' -> plain.append("ae");
                case 'Æ' -> plain.append("AE");
                default -> {
                    if (Character.getType(sign) != Character.NON_SPACING_MARK) {
                        plain.append(sign);
                    }
                }
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    static String diacriticsLost(String word, Dice unused) {
        return withoutMarks(word);
    }

    /** Bytes of one encoding read in another: é becomes Ã©. */
    static String mojibake(String word, Dice unused) {
        return new String(word.getBytes(StandardCharsets.UTF_8), WESTERN)
                .replace('\uFFFD', '?')
                .replaceAll("\\p{Cntrl}", "?");
    }
}
