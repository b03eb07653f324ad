package org.muster.formats.mrz.picture;

import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.muster.formats.mrz.MrzDate;
import org.muster.formats.mrz.MrzDocument;
import org.muster.formats.mrz.MrzFormat;
import org.muster.formats.mrz.MrzName;
import org.muster.formats.mrz.MrzSex;
import org.muster.formats.mrz.MrzWriter;

/** Draws the lines of documents of nobody. */
final class SpecimenLines {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final List<String> STATES = List.of("UTO", "FRA", "D", "NER", "USA", "BRA");

    private SpecimenLines() {}

    static List<String> draw(MrzFormat format, RandomGenerator draw) {
        String code =
                switch (format) {
                    case TD3 -> "P";
                    case TD1, TD2 -> "I";
                    case MRV_A, MRV_B -> "V";
                };
        String optional =
                format == MrzFormat.TD2 || draw.nextInt(3) > 0
                        ? ""
                        : text(draw, LETTERS + "0123456789", 6);
        return MrzWriter.write(
                new MrzDocument(
                        format,
                        code,
                        STATES.get(draw.nextInt(STATES.size())),
                        text(draw, LETTERS + "0123456789", 9),
                        new MrzName(words(draw), words(draw), false),
                        STATES.get(draw.nextInt(STATES.size())),
                        date(1930 + draw.nextInt(90), draw),
                        MrzSex.values()[draw.nextInt(3)],
                        date(2019 + draw.nextInt(14), draw),
                        optional,
                        ""));
    }

    private static MrzDate date(int year, RandomGenerator draw) {
        return new MrzDate(
                OptionalInt.of(year),
                OptionalInt.of(1 + draw.nextInt(12)),
                OptionalInt.of(1 + draw.nextInt(28)));
    }

    private static String words(RandomGenerator draw) {
        return IntStream.rangeClosed(0, draw.nextInt(2))
                .mapToObj(word -> text(draw, LETTERS, 3 + draw.nextInt(6)))
                .collect(Collectors.joining(" "));
    }

    private static String text(RandomGenerator draw, String signs, int length) {
        return IntStream.range(0, length)
                .mapToObj(at -> signs.substring(draw.nextInt(signs.length())).substring(0, 1))
                .collect(Collectors.joining());
    }
}
