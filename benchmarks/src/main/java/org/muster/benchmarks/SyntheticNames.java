package org.muster.benchmarks;

import java.util.SplittableRandom;

/**
 * Names that nobody bears, out of syllables and a seed. As with real ones, some are very common and
 * most are rare.
 */
final class SyntheticNames {
    private static final String[] FIRST = {
        "ba", "ca", "de", "fa", "go", "ha", "is", "ka", "la", "ma", "ne", "ou", "pe", "ra", "sa",
        "ta", "va", "we", "ya", "zi"
    };
    private static final String[] MIDDLE = {
        "bo", "ri", "la", "mi", "ssou", "ne", "ko", "da", "lle", "ro", "chi", "tou", "ma", "gna"
    };
    private static final String[] LAST = {
        "n", "ré", "ba", "t", "nou", "rd", "ssa", "lin", "cha", "k", "ier", "wa", "son", "mé"
    };

    private final String[] families;
    private final String[] givens;

    SyntheticNames(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        families = names(random, 40_000, 2);
        givens = names(random, 4_000, 1);
    }

    private static String[] names(SplittableRandom random, int many, int middles) {
        String[] names = new String[many];
        for (int i = 0; i < many; i++) {
            StringBuilder name = new StringBuilder(one(FIRST, random));
            int parts = 1 + random.nextInt(middles + 1);
            for (int part = 0; part < parts; part++) {
                name.append(one(MIDDLE, random));
            }
            name.append(one(LAST, random));
            name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
            names[i] = name.toString();
        }
        return names;
    }

    private static String one(String[] parts, SplittableRandom random) {
        return parts[random.nextInt(parts.length)];
    }

    String family(SplittableRandom random) {
        return families[rank(random, families.length)];
    }

    String given(SplittableRandom random) {
        return givens[rank(random, givens.length)];
    }

    /** Low ranks are drawn far more often. */
    private static int rank(SplittableRandom random, int many) {
        double drawn = random.nextDouble();
        return (int) (many * drawn * drawn * drawn);
    }
}
