package org.muster.identity.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names by their letters alone: exact, same consonants, or alike by Jaro-Winkler. */
public final class PlainNames implements NameLikeness {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern JOINED = Pattern.compile("['’ʼ`]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final double CLOSE = 0.92;
    private static final double NEAR = 0.86;

    @Override
    public List<String> words(String part) {
        String joined = JOINED.matcher(part).replaceAll("");
        String plain =
                MARKS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKD)).replaceAll("");
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(plain.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    @Override
    public String skeleton(String word) {
        StringBuilder kept = new StringBuilder();
        char last = 0;
        for (int i = 0; i < word.length(); i++) {
            char sign = sound(word.charAt(i));
            boolean vowel = "aeiouyh".indexOf(sign) >= 0;
            if (sign != last && (!vowel || i == 0)) {
                kept.append(vowel ? 'a' : sign);
            }
            last = sign;
        }
        return kept.toString();
    }

    private static char sound(char sign) {
        return switch (sign) {
            case 'c', 'q' -> 'k';
            case 'z' -> 's';
            case 'w' -> 'v';
            case 'j' -> 'g';
            default -> sign;
        };
    }

    @Override
    public NameLevel compare(List<String> one, List<String> other) {
        String left = String.join("", one);
        String right = String.join("", other);
        if (left.equals(right)) {
            return NameLevel.SAME;
        }
        double whole = JaroWinkler.of(left, right);
        if (one.size() == 1 && other.size() == 1) {
            return level(left, right, whole);
        }
        NameLevel words = byWords(one, other);
        NameLevel joined = whole >= CLOSE ? NameLevel.CLOSE : NameLevel.OTHER;
        return words.compareTo(joined) <= 0 ? words : joined;
    }

    /** The worst of the best partners; a word without a partner makes it a part. */
    private NameLevel byWords(List<String> one, List<String> other) {
        List<String> few = one.size() <= other.size() ? one : other;
        List<String> many = few == one ? other : one;
        NameLevel worst = NameLevel.SAME;
        int matched = 0;
        for (String word : few) {
            NameLevel best = NameLevel.OTHER;
            for (String partner : many) {
                NameLevel level = level(word, partner, JaroWinkler.of(word, partner));
                best = level.compareTo(best) < 0 ? level : best;
            }
            if (best != NameLevel.OTHER) {
                matched++;
                worst = worst.compareTo(best) < 0 ? best : worst;
            }
        }
        if (matched == 0) {
            return NameLevel.OTHER;
        }
        return matched == many.size() ? worst : NameLevel.PART;
    }

    private NameLevel level(String left, String right, double likeness) {
        if (left.equals(right)) {
            return NameLevel.SAME;
        }
        if (left.length() == 1 || right.length() == 1) {
            return left.charAt(0) == right.charAt(0) ? NameLevel.PART : NameLevel.OTHER;
        }
        String bones = skeleton(left);
        if (bones.length() > 1 && bones.equals(skeleton(right))) {
            return NameLevel.VARIANT;
        }
        if (likeness >= CLOSE || (left.length() > 3 && OneSlip.between(left, right))) {
            return NameLevel.CLOSE;
        }
        return likeness >= NEAR ? NameLevel.NEAR : NameLevel.OTHER;
    }
}
