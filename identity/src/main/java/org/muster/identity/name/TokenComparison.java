package org.muster.identity.name;

/** Compares two words of names. */
final class TokenComparison {
    private static final double CLOSE_LETTERS = 0.92;
    private static final double NEAR_LETTERS = 0.88;

    /** Words of fewer letters are other words when one letter differs: Ali, Adi. */
    private static final int FEW_LETTERS = 4;

    private static final double SAME_SOUND = 0.10;
    private static final double LIKE_SOUND = 0.16;
    private static final double CLOSE_SOUND = 0.20;
    private static final double NEAR_SOUND = 0.28;

    /** Below what the families of spellings give. */
    private static final double BY_SOUND_ALONE = 0.94;

    private TokenComparison() {}

    static NameLevel level(NameToken one, NameToken other) {
        if (one == other) {
            return NameLevel.EXACT;
        }
        boolean sameScript = one.script() == other.script();
        if (sameScript && one.text().equals(other.text())) {
            return NameLevel.EXACT;
        }
        if (one.isInitial() || other.isInitial()) {
            return initial(one, other, sameScript);
        }
        if ((one.isListed() && one.isVariantOf(other)) || isLegalFormOf(one, other)) {
            return NameLevel.VARIANT;
        }
        NameLevel level = sameScript ? byLetters(one, other) : bySound(one, other);
        return one.isListed() && other.isListed() ? NameLevel.worse(level, NameLevel.NEAR) : level;
    }

    /** From 0 to 1, for ordering: how well two words agree. */
    static double closeness(NameToken one, NameToken other) {
        NameLevel level = level(one, other);
        double sound = 1 - SoundDistance.between(one, other);
        return switch (level) {
            case EXACT -> 1;
            case VARIANT -> 0.95 + 0.04 * sound;
            case SKELETON, CLOSE, NEAR, INITIAL, DIFFERENT, MISSING -> BY_SOUND_ALONE * sound;
        };
    }

    /** The distance by sound from which on no word that is no known variant is so close. */
    static double distanceAt(double closeness) {
        return Math.max(0, 1 - closeness / BY_SOUND_ALONE);
    }

    private static NameLevel initial(NameToken one, NameToken other, boolean sameScript) {
        boolean fits;
        if (sameScript) {
            fits = one.text().charAt(0) == other.text().charAt(0);
        } else {
            fits =
                    !one.sound().isEmpty()
                            && !other.sound().isEmpty()
                            && SoundCosts.between(one.sound().charAt(0), other.sound().charAt(0))
                                    <= 1;
        }
        return fits ? NameLevel.INITIAL : NameLevel.DIFFERENT;
    }

    private static boolean isLegalFormOf(NameToken one, NameToken other) {
        return (!one.legalForms().isEmpty() && one.legalForms().contains(other.text()))
                || (!other.legalForms().isEmpty() && other.legalForms().contains(one.text()));
    }

    private static NameLevel byLetters(NameToken one, NameToken other) {
        boolean skeleton = one.sharesSkeletonWith(other);
        if (skeleton && SoundDistance.between(one, other) <= LIKE_SOUND) {
            return NameLevel.SKELETON;
        }
        String first = one.text();
        String second = other.text();
        int shorter = Math.min(first.length(), second.length());
        if (shorter < FEW_LETTERS || !couldBeNear(one, other)) {
            return NameLevel.DIFFERENT;
        }
        double letters =
                first.compareTo(second) < 0
                        ? JaroWinkler.similarity(first, second)
                        : JaroWinkler.similarity(second, first);
        if (letters >= CLOSE_LETTERS) {
            return NameLevel.CLOSE;
        }
        return letters >= NEAR_LETTERS ? NameLevel.NEAR : NameLevel.DIFFERENT;
    }

    /** An upper bound of Jaro-Winkler from lengths and letters alone; most pairs end here. */
    private static boolean couldBeNear(NameToken one, NameToken other) {
        int first = one.text().length();
        int second = other.text().length();
        int only = Long.bitCount(one.letters() & ~other.letters());
        int otherOnly = Long.bitCount(other.letters() & ~one.letters());
        double common = Math.min(first - only, second - otherOnly);
        double jaro = (common / first + common / second + 1) / 3;
        double start = one.text().charAt(0) == other.text().charAt(0) ? 0.4 : 0;
        return jaro + start * (1 - jaro) >= NEAR_LETTERS;
    }

    private static NameLevel bySound(NameToken one, NameToken other) {
        double distance = SoundDistance.between(one, other);
        if (distance > NEAR_SOUND) {
            return NameLevel.DIFFERENT;
        }
        if (distance <= SAME_SOUND) {
            return NameLevel.VARIANT;
        }
        if (distance <= LIKE_SOUND && one.sharesSkeletonWith(other)) {
            return NameLevel.SKELETON;
        }
        return distance <= CLOSE_SOUND ? NameLevel.CLOSE : NameLevel.NEAR;
    }
}
