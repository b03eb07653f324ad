package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each distinct address, as words. Not for several threads while it grows. */
final class Places {
    private static final double ALIKE = 0.6;
    private static final double ALIKE_IN_LETTERS = 0.9;

    private final @Nullable Places under;
    private final Words texts;
    private final Words words;
    private final List<int[]> wordsOf = new ArrayList<>();

    Places() {
        this.under = null;
        this.texts = new Words();
        this.words = new Words();
    }

    /** Over others, which must not grow while these are in use. */
    Places(Places under) {
        this.under = under;
        this.texts = new Words(under.texts);
        this.words = new Words(under.words);
    }

    /** The number of an address, given as its words; {@link Words#NONE} when there are none. */
    int add(List<String> found) {
        if (found.isEmpty()) {
            return Words.NONE;
        }
        List<String> sorted = found.stream().sorted().distinct().toList();
        int place = texts.add(String.join(" ", sorted));
        if (place == texts.from() + wordsOf.size()) {
            int[] numbers = sorted.stream().mapToInt(words::add).toArray();
            Arrays.sort(numbers);
            wordsOf.add(numbers);
        }
        return place;
    }

    String text(int place) {
        return texts.get(place);
    }

    int count(int place) {
        return texts.count(place);
    }

    void less(int place) {
        texts.less(place);
    }

    private int[] wordsOf(int place) {
        return under != null && place < texts.from()
                ? under.wordsOf(place)
                : wordsOf.get(place - texts.from());
    }

    boolean alike(int one, int other) {
        int[] left = wordsOf(one);
        int[] right = wordsOf(other);
        int common = common(left, right);
        return common >= ALIKE * Math.max(left.length, right.length)
                || JaroWinkler.of(texts.get(one), texts.get(other)) >= ALIKE_IN_LETTERS;
    }

    private static int common(int[] left, int[] right) {
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < left.length && j < right.length) {
            if (left[i] == right[j]) {
                common++;
                i++;
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
