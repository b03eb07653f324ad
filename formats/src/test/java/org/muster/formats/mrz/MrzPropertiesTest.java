package org.muster.formats.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is written is read back; what is damaged is answered, never thrown. */
class MrzPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 8, 1);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String NOISE = "<«»‹> \t\r\nPA0é٣\u0000𝔘ß{\"ＡＢ<<<";

    private final MrzReader reader = new MrzReader(TODAY);

    @RepeatedTest(5)
    void writtenLinesReadBackEqual(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 4_000; i++) {
            MrzDocument document = document(random);
            List<String> lines = MrzWriter.write(document);
            for (String line : lines) {
                assertThat(line).hasSize(document.format().width());
            }
            assertThat(reader.read(String.join(random.nextBoolean() ? "" : "\r", lines)))
                    .as("%s from %s", lines, document)
                    .isEqualTo(new MrzResult.Read(document, List.of()));
        }
    }

    @Test
    void oneWrongSignUnderADigitIsAlwaysFound() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            String lines = String.join("", MrzWriter.write(td3(random)));
            // The number: weights 7, 3 and 1 share no factor with ten, so each other digit shows.
            int at = 44 + random.nextInt(9);
            char other = (char) ('0' + random.nextInt(10));
            if (Character.isDigit(lines.charAt(at)) && lines.charAt(at) != other) {
                String wrong = lines.substring(0, at) + other + lines.substring(at + 1);
                assertThat(reader.readExactly(wrong)).isInstanceOf(MrzResult.Unreadable.class);
            }
        }
    }

    @Test
    void damagedInputNeverThrows() {
        Random random = new Random(2023);
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            String typed = damaged(random);
            MrzResult result = reader.read(typed);
            switch (result) {
                case MrzResult.Read(MrzDocument document, var corrections) -> {
                    read++;
                    assertThat(document.number()).isNotEmpty();
                }
                case MrzResult.Unreadable(var problems, var partial) ->
                        assertThat(problems.getFirst().sentence())
                                .as("%s %s", typed, partial)
                                .isNotEmpty();
            }
        }
        assertThat(read).as("some damage is harmless").isPositive();
    }

    @Test
    void cutNamesKeepALetterOfEachPartAndEndInOne() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            String primary = words(random, 1 + random.nextInt(4), 14);
            String secondary = words(random, random.nextInt(5), 14);
            String field = NameField.of(primary, secondary, 39);
            assertThat(field).hasSize(39);
            int full = primary.length() + (secondary.isEmpty() ? 0 : secondary.length() + 2);
            if (full >= 39) {
                assertThat(field).matches(".*[A-Z]");
                long parts = field.chars().filter(c -> c == '<').count();
                assertThat(parts)
                        .isEqualTo(
                                (primary + secondary).chars().filter(c -> c == ' ').count()
                                        + (secondary.isEmpty() ? 0 : 2));
            }
        }
    }

    private static String damaged(Random random) {
        StringBuilder typed =
                new StringBuilder(String.join("\n", MrzWriter.write(document(random))));
        int blows = random.nextInt(6);
        for (int i = 0; i < blows && !typed.isEmpty(); i++) {
            int at = random.nextInt(typed.length());
            switch (random.nextInt(4)) {
                case 0 -> typed.deleteCharAt(at);
                case 1 -> typed.insert(at, NOISE.charAt(random.nextInt(NOISE.length())));
                case 2 -> typed.setCharAt(at, (char) random.nextInt(0x10000));
                default -> typed.delete(at, Math.min(typed.length(), at + random.nextInt(50)));
            }
        }
        return typed.toString();
    }

    private static MrzDocument td3(Random random) {
        MrzDocument any = document(random);
        return any.format() == MrzFormat.TD3 ? any : td3(random);
    }

    static MrzDocument document(Random random) {
        MrzFormat format = MrzFormat.values()[random.nextInt(5)];
        int width = Layout.of(format).names().length();
        String primary = words(random, 1 + random.nextInt(2), 6);
        String secondary = words(random, random.nextInt(3), 5);
        int used = primary.length() + (secondary.isEmpty() ? 0 : 2 + secondary.length());
        boolean longNumber = format.hasLongNumbers() && random.nextInt(3) == 0;
        String number = signs(random, longNumber ? 10 + random.nextInt(3) : 1 + random.nextInt(9));
        int room = longNumber ? 2 : 7;
        String code =
                switch (format) {
                    case TD3 -> random.nextBoolean() ? "P" : "PD";
                    case MRV_A, MRV_B -> "V";
                    case TD1, TD2 -> random.nextBoolean() ? "I" : "AC";
                };
        return new MrzDocument(
                format,
                code,
                // On a card, VNM's V stands where a visa's would after a prefix of two signs.
                pick(random, "FRA", "NER", "D", "UTO", "VNM"),
                number,
                new MrzName(primary, secondary, used == width),
                pick(random, "FRA", "NER", "D", "XXB", "GBO"),
                birth(random),
                MrzSex.values()[random.nextInt(3)],
                MrzDate.of(TODAY.plusDays(random.nextInt(36_000) - 18_000)),
                random.nextBoolean() ? "" : signs(random, 1 + random.nextInt(room)),
                format == MrzFormat.TD1 && random.nextBoolean() ? signs(random, 11) : "");
    }

    private static MrzDate birth(Random random) {
        // Less than 99 years: nobody can tell from two digits who is 100 and who was born today.
        LocalDate day = TODAY.minusDays(random.nextInt(36_100));
        return switch (random.nextInt(6)) {
            case 0 -> MrzDate.ofYear(day.getYear());
            case 1 -> MrzDate.ofMonth(day.getYear(), day.getMonthValue());
            case 2 -> MrzDate.unknown();
            default -> MrzDate.of(day);
        };
    }

    private static String words(Random random, int count, int longest) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ");
            int length = 1 + random.nextInt(longest);
            for (int j = 0; j < length; j++) {
                words.append(LETTERS.charAt(random.nextInt(26)));
            }
        }
        return words.toString();
    }

    private static String signs(Random random, int length) {
        String alphabet = LETTERS + "0123456789";
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < length; i++) {
            signs.append(alphabet.charAt(random.nextInt(36)));
        }
        return signs.toString();
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
