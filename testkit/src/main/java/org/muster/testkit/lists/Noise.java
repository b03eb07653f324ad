package org.muster.testkit.lists;

import java.util.SplittableRandom;
import org.muster.core.register.BirthDate;

/** The slips of people who type lists. */
final class Noise {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String[][] SPELLINGS = {
        {"ou", "u"}, {"ch", "sh"}, {"ph", "f"}, {"y", "i"}, {"k", "c"}, {"ee", "i"}, {"dj", "j"},
        {"aa", "a"}, {"mm", "m"}, {"ss", "s"}, {"q", "k"}, {"w", "v"}, {"th", "t"}, {"z", "s"}
    };

    private final SplittableRandom random;

    Noise(SplittableRandom random) {
        this.random = random;
    }

    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /** A letter changed, left out, added, doubled, or two swapped. */
    String slip(String word) {
        if (word.length() < 2) {
            return word;
        }
        int at = random.nextInt(word.length() - 1);
        char letter =
                Character.isDigit(word.charAt(at))
                        ? (char) ('0' + random.nextInt(10))
                        : LETTERS.charAt(random.nextInt(LETTERS.length()));
        String before = word.substring(0, at);
        return switch (random.nextInt(4)) {
            case 0 -> before + letter + word.substring(at + 1);
            case 1 -> before + word.substring(at + 1);
            case 2 -> before + word.charAt(at) + letter + word.substring(at + 1);
            default -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    /** Another spelling of the same sound, when there is one, else a slip. */
    String spelling(String word) {
        int start = random.nextInt(SPELLINGS.length);
        for (int i = 0; i < SPELLINGS.length; i++) {
            String[] pair = SPELLINGS[(start + i) % SPELLINGS.length];
            int way = random.nextInt(2);
            if (word.contains(pair[way])) {
                return word.replaceFirst(pair[way], pair[1 - way]);
            }
        }
        return slip(word);
    }

    /** A date with day and month swapped, one part wrong, or another digit; always a real day. */
    BirthDate slip(BirthDate date) {
        int year = date.year().orElseThrow();
        int month = date.month().orElseThrow();
        int day = date.day().orElseThrow();
        return switch (random.nextInt(4)) {
            case 0 -> day <= 12 ? Dates.of(year, day, month) : Dates.of(year, month, other(day));
            case 1 -> Dates.of(year, month, other(day));
            case 2 -> Dates.of(year, 1 + random.nextInt(12), Math.min(day, 28));
            default -> Dates.of(year + random.nextInt(-2, 3), month, Math.min(day, 28));
        };
    }

    private int other(int day) {
        int last = day % 10;
        int first = day / 10;
        return random.nextBoolean()
                ? 1 + random.nextInt(28)
                : Math.clamp(first * 10L + (last + 1 + random.nextInt(8)) % 10, 1, 28);
    }
}
