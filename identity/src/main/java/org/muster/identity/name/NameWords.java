package org.muster.identity.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of one part of a name as they count: names that are several words made one, Chinese and
 * Korean names parted.
 */
public final class NameWords {
    private static final Set<String> LONG_SURNAMES =
            Set.of(
                    "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "東方", "皇甫", "尉迟", "公孙",
                    "公孫", "慕容", "令狐", "夏侯", "남궁", "황보", "제갈", "선우", "독고", "사공", "서문");
    private static final int LONGEST_UNPARTED = 4;

    private NameWords() {}

    /**
     * The words by which somebody may look for a name beside those it is written in: Abd el Kader
     * is also abdelkader, Jean-Pierre also jeanpierre, Ben Ali also benali.
     */
    public static List<String> joined(String part) {
        List<String> words = NameText.words(part);
        List<String> joined = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            joined.add(words.get(i) + words.get(i + 1));
        }
        of(part).stream()
                .map(NameText::fold)
                .filter(one -> !words.contains(one))
                .forEach(joined::add);
        return joined.stream().distinct().toList();
    }

    /** The words that count in what was typed: those without particles, many made one. */
    public static List<String> counting(String typed) {
        List<String> words = of(typed).stream().map(NameText::fold).toList();
        List<String> counting = words.stream().filter(word -> !Particles.isParticle(word)).toList();
        return counting.isEmpty() ? words : counting;
    }

    /** As {@link #of}, for a part that may be a whole name in one piece. */
    static List<String> ofWhole(String part) {
        List<String> words = of(part);
        return words.size() == 1 ? parted(words.getFirst()) : words;
    }

    /** The words of a part, in small letters, with the marks they were written with. */
    static List<String> of(String part) {
        List<String> raw = NameText.split(part);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            String word = raw.get(i);
            String next = i + 1 < raw.size() ? raw.get(i + 1) : "";
            if (Particles.isServant(word) && !next.isEmpty()) {
                boolean article = i + 2 < raw.size() && Particles.isArticle(next, raw.get(i + 2));
                i += article ? 2 : 1;
                words.add(servant(word, raw.get(i)));
            } else if (joinsBefore(word, words)) {
                words.set(words.size() - 1, words.getLast() + ending(word));
            } else if (Particles.isArticle(word, next)
                    && joinsBefore(next, words)
                    && i + 1 < raw.size()) {
                i++;
                words.set(words.size() - 1, words.getLast() + ending(next));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean joinsBefore(String word, List<String> words) {
        return !words.isEmpty()
                && !Particles.isParticle(words.getLast())
                && (Particles.isOfFaith(word) || Particles.isOfGod(word));
    }

    private static String servant(String word, String of) {
        return word.equals("abd") && Script.of(of) == Script.LATIN ? "abdel" + of : word + of;
    }

    private static String ending(String word) {
        return switch (word) {
            case "din", "dine", "deen", "aldin" -> "eddine";
            default -> word;
        };
    }

    private static List<String> parted(String word) {
        boolean signs =
                word.codePoints().allMatch(Character::isIdeographic)
                        || word.codePoints().allMatch(NameWords::isHangul);
        int length = word.length();
        if (!signs || length < 2 || length > LONGEST_UNPARTED) {
            return List.of(word);
        }
        int surname = length > 2 && LONG_SURNAMES.contains(word.substring(0, 2)) ? 2 : 1;
        return List.of(word.substring(0, surname), word.substring(surname));
    }

    private static boolean isHangul(int sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HANGUL;
    }
}
