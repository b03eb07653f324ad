package org.muster.exercises.population;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Numbers, telephones and addresses that can belong to nobody. A document number is an X (in very
 * large populations a Z or two of them), the first letter of the issuing state and seven digits:
 * ISO 3166-1 gives the codes from XA to XZ to no country, and the exercises use the same mark. A
 * telephone begins with +999, which the ITU keeps unassigned. Mail goes to example.org, which RFC
 * 2606 reserves.
 */
final class Papers {
    private static final long SEVEN_DIGITS = 10_000_000L;
    private static final long EIGHT_DIGITS = 100_000_000L;
    private static final List<String> STREETS = WordFile.lines("streets.txt");
    private static final List<String> QUARTERS = WordFile.lines("quarters.txt");
    private static final List<String> EMPLOYERS = WordFile.lines("employers.txt");

    private final long seed;

    Papers(long seed) {
        this.seed = seed;
    }

    /** The current document of a person and of a nationality, or the one before: all different. */
    String document(int person, String state, int which) {
        long number = person * 3L + which;
        String mark =
                switch ((int) (number / SEVEN_DIGITS)) {
                    case 0 -> "X" + state.charAt(0);
                    case 1 -> "Z" + state.charAt(0);
                    case 2 -> "XX";
                    default -> "ZZ";
                };
        return mark + digits(spread(number, SEVEN_DIGITS, seed), 7);
    }

    static String digits(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** Eight digits, different for each person and for each of two telephones. */
    String phone(int person, int which) {
        return digits(spread(person * 2L + which, EIGHT_DIGITS, seed), 8);
    }

    /**
     * Walks through all numbers below a limit, each once and in no order that one sees: a mixing
     * that can be undone on just enough bits, repeated until the number is below the limit.
     */
    static long spread(long number, long of, long seed) {
        int bits = 64 - Long.numberOfLeadingZeros(of - 1);
        long mask = (1L << bits) - 1;
        long mixed = number % of;
        do {
            for (int round = 0; round < 3; round++) {
                mixed = (mixed * 0x2545F4914F6CDD1DL + seed) & mask;
                mixed ^= mixed >>> bits / 2;
            }
        } while (mixed >= of);
        return mixed;
    }

    static String email(String given, String family, Dice dice) {
        String name = plain(given.split(" ", 2)[0]);
        String second = plain(family.replace(" ", ""));
        return name
                + (name.isEmpty() || second.isEmpty() ? "" : ".")
                + second
                + (dice.chance(0.5) ? "" : String.valueOf(dice.between(1, 99)))
                + "@example.org";
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    static String address(Dice dice) {
        return dice.between(1, 180) + " " + dice.any(STREETS);
    }

    static String quarter(Dice dice) {
        return dice.common(QUARTERS);
    }

    static String employer(Dice dice) {
        return dice.common(EMPLOYERS);
    }
}
