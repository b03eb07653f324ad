package org.muster.testkit.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Names that nobody bears, spelled in Latin letters and in another script. A name is drawn as a row
 * of sounds; each script then writes the sounds in its own way, Latin letters in one of the ways in
 * use (French, English, German), so that neither spelling is made from the other.
 */
public final class TwoScripts {
    /** Sound, Arabic, ways to write it in Latin letters. */
    private static final String[] ARABIC_CONSONANTS = {
        "ب b",
        "ت t",
        "ث th|t|s",
        "ج j|dj|g",
        "ح h",
        "خ kh|k",
        "د d",
        "ذ dh|d|z",
        "ر r",
        "ز z",
        "س s|ss",
        "ش sh|ch|sch",
        "ص s",
        "ض d|dh",
        "ط t",
        "ظ z|dh",
        "غ gh|g|rh",
        "ف f|ph",
        "ق q|k|g",
        "ك k|c",
        "ل l|ll",
        "م m|mm",
        "ن n",
        "ه h",
        "و w|ou",
        "ي y|i"
    };

    private static final String[] ARABIC_VOWELS = {
        "- a|e|a", "- i|e", "- u|o|ou", "ا a|aa|a", "ي i|ee|y", "و ou|oo|u|o"
    };

    private static final String[] ARABIC_ENDS = {
        "ة a|ah|a", "ي i|y", "ان an|ane", "ين in|een|ine", "- -", "- -"
    };

    private static final String[] RUSSIAN_CONSONANTS = {
        "б b",
        "в v|w|v",
        "г g|gu",
        "д d",
        "ж zh|j",
        "з z|s",
        "к k|c",
        "л l",
        "м m",
        "н n",
        "п p",
        "р r",
        "с s|ss",
        "т t",
        "ф f|ph",
        "х kh|h|ch",
        "ц ts|tz|c",
        "ч ch|tch|tsch",
        "ш sh|ch|sch",
        "щ shch|sch|chtch",
        "кс x|ks"
    };

    private static final String[] RUSSIAN_VOWELS = {
        "а a", "о o", "и i", "у u|ou", "е e|ie|ye", "я ya|ia|ja", "ю yu|iu|ju", "ы y|i", "ой oi|oy"
    };

    private static final String[] RUSSIAN_ENDS = {
        "ов ov|off|ow",
        "ова ova|owa",
        "ин in|ine",
        "ский sky|ski|skij",
        "енко enko|yenko",
        "ия ia|iya|ija",
        "а a",
        "ович ovich|ovitch|owitsch",
        "ко ko"
    };

    private TwoScripts() {}

    /** One name in both scripts. */
    public record Pair(String latin, String other) {}

    /** Different names as Arabic has them: vowels inside mostly not written. */
    public static List<Pair> arabic(long seed, int many) {
        return draw(seed, many, ARABIC_CONSONANTS, ARABIC_VOWELS, ARABIC_ENDS);
    }

    /** Different names as Russian has them. */
    public static List<Pair> russian(long seed, int many) {
        return draw(seed, many, RUSSIAN_CONSONANTS, RUSSIAN_VOWELS, RUSSIAN_ENDS);
    }

    private static List<Pair> draw(
            long seed, int many, String[] consonants, String[] vowels, String[] ends) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<String> latins = new HashSet<>();
        Set<String> others = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        while (pairs.size() < many) {
            Pair pair = one(random, consonants, vowels, ends);
            if (pair.latin().length() > 3 && latins.add(pair.latin()) && others.add(pair.other())) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static Pair one(
            SplittableRandom random, String[] consonants, String[] vowels, String[] ends) {
        StringBuilder latin = new StringBuilder();
        StringBuilder other = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            write(random, consonants, latin, other);
            if (i + 1 < syllables || random.nextInt(3) == 0) {
                write(random, vowels, latin, other);
            }
            if (i + 1 < syllables && random.nextInt(4) == 0) {
                write(random, consonants, latin, other);
            }
        }
        write(random, ends, latin, other);
        return new Pair(latin.toString(), other.toString());
    }

    private static void write(
            SplittableRandom random, String[] sounds, StringBuilder latin, StringBuilder other) {
        String sound = sounds[random.nextInt(sounds.length)];
        int blank = sound.indexOf(' ');
        String[] ways = sound.substring(blank + 1).split("\\|", -1);
        String way = ways[random.nextInt(ways.length)];
        latin.append(way.equals("-") ? "" : way);
        other.append(sound.startsWith("-") ? "" : sound.substring(0, blank));
    }
}
