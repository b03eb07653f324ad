package org.muster.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.muster.formats.mrz.CheckDigit;
import org.muster.formats.mrz.MrzDate;
import org.muster.formats.mrz.MrzDocument;
import org.muster.formats.mrz.MrzFormat;
import org.muster.formats.mrz.MrzName;
import org.muster.formats.mrz.MrzSex;
import org.muster.formats.mrz.MrzWriter;

/**
 * Invented documents of all layouts, as typed.
 *
 * @param right whose digits agree
 * @param misread the same with one sign of a date or the number read as another that looks alike
 */
record MrzLines(List<String> right, List<String> misread) {
    private static final String DIGITS = "012568";
    private static final String LETTERS = "OIZSGB";

    static MrzLines draw(long seed, int many) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> right = new ArrayList<>();
        List<String> misread = new ArrayList<>();
        while (right.size() < many) {
            MrzDocument document = document(random);
            String typed = String.join("\n", MrzWriter.write(document));
            String wrong = misread(random, typed, document);
            if (!wrong.equals(typed)) {
                right.add(typed);
                misread.add(wrong);
            }
        }
        return new MrzLines(right, misread);
    }

    /** The sum over the fields that have digits, as the standard weighs them, and no more. */
    static int digits(String typed) {
        boolean card = typed.length() == 92;
        int second = typed.indexOf('\n') + 1;
        String number = card ? typed.substring(5, 14) : typed.substring(second, second + 9);
        int birth = card ? second : second + 13;
        int expiry = birth + 8;
        String whole =
                card
                        ? typed.substring(5, 30)
                                + typed.substring(second, second + 7)
                                + typed.substring(second + 8, second + 15)
                                + typed.substring(second + 18, second + 29)
                        : typed.substring(second, second + 10)
                                + typed.substring(second + 13, second + 20)
                                + typed.substring(second + 21, typed.length() - 1);
        return CheckDigit.of(number)
                + CheckDigit.of(typed.substring(birth, birth + 6))
                + CheckDigit.of(typed.substring(expiry, expiry + 6))
                + CheckDigit.of(whole);
    }

    private static String misread(SplittableRandom random, String typed, MrzDocument document) {
        boolean card = document.format() == MrzFormat.TD1;
        int second = typed.indexOf('\n') + 1;
        int from = random.nextInt(3) > 0 ? second + (card ? 0 : 13) : card ? 5 : second;
        StringBuilder wrong = new StringBuilder(typed);
        int at = from + random.nextInt(6);
        int like = DIGITS.indexOf(typed.charAt(at));
        if (like >= 0) {
            wrong.setCharAt(at, LETTERS.charAt(like));
        }
        return wrong.toString();
    }

    private static MrzDocument document(SplittableRandom random) {
        MrzFormat[] formats = MrzFormat.values();
        MrzFormat format = formats[random.nextInt(formats.length)];
        return new MrzDocument(
                format,
                switch (format) {
                    case TD3 -> "P";
                    case TD1, TD2 -> "I";
                    case MRV_A, MRV_B -> "V";
                },
                "UTO",
                word(random, 2) + String.format(Locale.ROOT, "%07d", random.nextInt(10_000_000)),
                MrzName.of(
                        word(random, 3 + random.nextInt(8)), word(random, 3 + random.nextInt(8))),
                random.nextBoolean() ? "FRA" : "NER",
                MrzDate.of(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000))),
                random.nextBoolean() ? MrzSex.FEMALE : MrzSex.MALE,
                MrzDate.of(LocalDate.of(2023, 8, 1).plusDays(random.nextInt(3_600))),
                "",
                "");
    }

    static String word(SplittableRandom random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('A' + random.nextInt(26)));
        }
        return word.toString();
    }
}
