package org.muster.benchmarks.families;

import java.net.InetAddress;
import java.util.Random;

/**
 * Who asks, drawn from a seed.
 *
 * @param name a family name that no other household has, so that it can be found again
 * @param people how many they are
 * @param again whether they send twice, as a phone does that never got the answer
 */
public record Household(
        int number, String name, int people, String language, boolean again, InetAddress from) {
    private static final String[] LANGUAGES = {"en", "fr", "ar", "es", "pt"};
    private static final int MOST = 5;
    private static final int ONE_IN = 20;
    private static final int LETTERS = 26;

    static Household draw(int number, Random random) {
        return new Household(
                number,
                name(number),
                1 + random.nextInt(MOST),
                LANGUAGES[random.nextInt(LANGUAGES.length)],
                random.nextInt(ONE_IN) == 0,
                Network.draw(random));
    }

    private static String name(int number) {
        StringBuilder letters = new StringBuilder("Spike");
        for (int rest = number; rest > 0; rest /= LETTERS) {
            letters.append((char) ('a' + rest % LETTERS));
        }
        return letters.append('o').toString();
    }
}
