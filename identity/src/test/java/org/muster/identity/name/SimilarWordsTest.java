package org.muster.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.testkit.names.TwoScripts;
import org.muster.testkit.names.TwoScripts.Pair;

/** The words are drawn, sound by sound, by a generator that knows nothing of our tables. */
class SimilarWordsTest {
    private static final int MANY = 6_000;
    private static final int ASKED = 1_000;
    private static final int FIRST = 10;

    private static final List<Pair> ARABIC = TwoScripts.arabic(1, MANY);
    private static final List<Pair> RUSSIAN = TwoScripts.russian(2, MANY);
    private static final SimilarWords LATIN = words();

    private static SimilarWords words() {
        SimilarWords words = new SimilarWords();
        ARABIC.forEach(pair -> words.add(pair.latin()));
        RUSSIAN.forEach(pair -> words.add(pair.latin()));
        return words;
    }

    @Test
    void anArabicSpellingFindsTheLatinWord() {
        assertThat(recall(LATIN, ARABIC)).isGreaterThan(0.90);
    }

    @Test
    void aRussianSpellingFindsTheLatinWord() {
        assertThat(recall(LATIN, RUSSIAN)).isGreaterThan(0.92);
    }

    @Test
    void aLatinSpellingFindsTheArabicWord() {
        SimilarWords arabic = new SimilarWords();
        ARABIC.forEach(pair -> arabic.add(NameText.fold(pair.other())));
        List<Pair> turned =
                ARABIC.stream()
                        .map(pair -> new Pair(NameText.fold(pair.other()), pair.latin()))
                        .toList();
        assertThat(recall(arabic, turned)).isGreaterThan(0.90);
    }

    private static double recall(SimilarWords words, List<Pair> pairs) {
        long right =
                pairs.stream()
                        .limit(ASKED)
                        .filter(pair ->
                                words.nearest(pair.other(), FIRST, 0).stream()
                                        .anyMatch(near -> near.word().equals(pair.latin())))
                        .count();
        return (double) right / ASKED;
    }
}
