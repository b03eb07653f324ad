package org.muster.identity.name;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lays the words of two parts of names side by side, the best pairs first. */
final class Alignment {
    private static final NameLevel[] LEVELS = NameLevel.values();
    private static final int DIFFERENT = NameLevel.DIFFERENT.ordinal();

    private final NameSide.Part one;
    private final NameSide.Part other;
    private final byte[] levels;
    private final boolean[] takenOne;
    private final boolean[] takenOther;
    private int pairs;
    private int initials;
    private NameLevel worst = NameLevel.EXACT;
    private @Nullable NameLevel sure;

    private Alignment(NameSide.Part one, NameSide.Part other) {
        this.one = one;
        this.other = other;
        this.levels = new byte[one.tokens().length * other.tokens().length];
        this.takenOne = new boolean[one.tokens().length];
        this.takenOther = new boolean[other.tokens().length];
    }

    /** How two parts agree. */
    static NameLevel level(NameSide.Part one, NameSide.Part other) {
        return level(one, other, false);
    }

    /** How a part agrees with what fits it in a whole name; the rest of that may be other parts. */
    static NameLevel within(NameSide.Part part, NameSide.Part whole) {
        return level(part, whole, true);
    }

    /**
     * How two names agree that are each in one piece. What only relatives need to share, one word
     * of several, counts as the family name, and the given name is another.
     */
    static NameAgreement wholes(NameSide.Part one, NameSide.Part other) {
        NameLevel level = level(one, other);
        boolean several = one.tokens().length > 1 && other.tokens().length > 1;
        if (!several) {
            return NameAgreement.of(level, NameLevel.MISSING, false);
        }
        return level == NameLevel.NEAR
                ? new Alignment(one, other).partly()
                : NameAgreement.of(level, level, false);
    }

    private NameAgreement partly() {
        align(false);
        boolean both = left(takenOne) > 0 && left(takenOther) > 0;
        NameLevel family = sure == null ? NameLevel.NEAR : sure;
        boolean begin = pairs > 1 && takenOne[0] && takenOther[0];
        NameLevel given = both && !begin ? NameLevel.DIFFERENT : NameLevel.NEAR;
        return NameAgreement.of(family, given, false);
    }

    private static NameLevel level(NameSide.Part one, NameSide.Part other, boolean within) {
        if (one.isEmpty() || other.isEmpty()) {
            return NameLevel.MISSING;
        }
        if (one.tokens().length == 1 && other.tokens().length == 1) {
            NameLevel level = TokenComparison.level(one.tokens()[0], other.tokens()[0]);
            if (!level.isBetterThan(NameLevel.CLOSE)
                    && one.joined().length + other.joined().length > 0) {
                return joinedLevel(level, one, other);
            }
            return level;
        }
        return new Alignment(one, other).align(within);
    }

    /** Ben Ali and Benali: each one word, and one of them with its particle. */
    private static NameLevel joinedLevel(NameLevel level, NameSide.Part one, NameSide.Part other) {
        NameLevel best = level;
        for (NameSide.Joined joined : one.joined()) {
            best = better(best, TokenComparison.level(joined.token(), other.tokens()[0]));
        }
        for (NameSide.Joined joined : other.joined()) {
            best = better(best, TokenComparison.level(one.tokens()[0], joined.token()));
        }
        return best;
    }

    private static NameLevel better(NameLevel one, NameLevel other) {
        return other.isBetterThan(one) ? other : one;
    }

    private NameLevel align(boolean within) {
        for (int i = 0; i < takenOne.length; i++) {
            for (int j = 0; j < takenOther.length; j++) {
                levels[i * takenOther.length + j] =
                        (byte) TokenComparison.level(one.tokens()[i], other.tokens()[j]).ordinal();
            }
        }
        int bySound = NameLevel.SKELETON.ordinal();
        for (int level = 0; level <= bySound; level++) {
            take(level);
        }
        if (left(takenOne) > 0 || left(takenOther) > 0) {
            takeJoined(one.joined(), takenOne, other.tokens(), takenOther);
            takeJoined(other.joined(), takenOther, one.tokens(), takenOne);
        }
        for (int level = bySound + 1; level < DIFFERENT; level++) {
            take(level);
        }
        return result(left(takenOne), within ? 0 : left(takenOther));
    }

    private void take(int level) {
        for (int i = 0; i < takenOne.length; i++) {
            for (int j = 0; j < takenOther.length && !takenOne[i]; j++) {
                if (!takenOther[j] && levels[i * takenOther.length + j] == level) {
                    takenOne[i] = true;
                    takenOther[j] = true;
                    count(LEVELS[level]);
                }
            }
        }
    }

    private void takeJoined(
            NameSide.Joined[] joined, boolean[] taken, NameToken[] words, boolean[] takenWords) {
        for (NameSide.Joined together : joined) {
            if (!areFree(taken, together)) {
                continue;
            }
            for (int j = 0; j < words.length; j++) {
                if (takenWords[j]) {
                    continue;
                }
                NameLevel level = TokenComparison.level(together.token(), words[j]);
                if (level.isBetterThan(NameLevel.NEAR)) {
                    takenWords[j] = true;
                    Arrays.fill(taken, together.from(), together.from() + together.count(), true);
                    count(level);
                    break;
                }
            }
        }
    }

    private static boolean areFree(boolean[] taken, NameSide.Joined together) {
        for (int i = together.from(); i < together.from() + together.count(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private void count(NameLevel level) {
        if (level == NameLevel.INITIAL) {
            initials++;
        } else {
            pairs++;
            worst = NameLevel.worse(worst, level);
            if (level.isBetterThan(NameLevel.NEAR)) {
                sure = worst;
            }
        }
    }

    private NameLevel result(int leftOne, int leftOther) {
        if (pairs == 0) {
            return initials > 0 && (leftOne == 0 || leftOther == 0)
                    ? NameLevel.INITIAL
                    : NameLevel.DIFFERENT;
        }
        if (leftOne > 0 && leftOther > 0) {
            return NameLevel.worse(worst, NameLevel.NEAR);
        }
        boolean whole = leftOne + leftOther + initials == 0;
        return whole ? worst : NameLevel.worse(worst, NameLevel.VARIANT);
    }

    private static int left(boolean[] taken) {
        int left = 0;
        for (boolean one : taken) {
            left += one ? 0 : 1;
        }
        return left;
    }
}
