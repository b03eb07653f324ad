package org.muster.formats.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * How often a corrector finds what was printed, leaves it, or makes another consistent document of
 * it. {@code main} prints the table of docs/formats/mrz.md for several bounds.
 */
final class CorrectionRates {
    static final LocalDate TODAY = LocalDate.of(2023, 8, 1);

    private CorrectionRates() {}

    /** What happened to documents that were misread. */
    record Rates(int documents, int right, int left, int wrong, int unseen) {
        double wrongShare() {
            return (double) wrong / documents;
        }

        double rightShare() {
            return (double) right / documents;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "right %5.1f %%  left %5.1f %%  wrong %5.2f %%  unseen %5.2f %%",
                    100.0 * right / documents,
                    100.0 * left / documents,
                    100.0 * wrong / documents,
                    100.0 * unseen / documents);
        }
    }

    /** How signs were misread. */
    enum Misreading {
        /** Look-alikes anywhere on the lines. */
        ANYWHERE,
        /** Look-alikes in fields that a digit covers. */
        COVERED,
        /** Look-alikes in the document number. */
        NUMBER,
        /** Any other sign that may stand there, in fields that a digit covers. */
        ANY_SIGN
    }

    static Rates measure(
            Corrector corrector,
            boolean everyday,
            Misreading kind,
            int signs,
            int documents,
            long seed) {
        Random random = new Random(seed);
        int[] counts = new int[4];
        int made = 0;
        while (made < documents) {
            MrzDocument document = MrzPropertiesTest.document(random);
            if (everyday) {
                document = everyday(document, random);
            }
            Optional<List<String>> misread = misread(document, kind, signs, random);
            if (misread.isPresent()) {
                counts[outcome(corrector, document, misread.get())]++;
                made++;
            }
        }
        return new Rates(documents, counts[0], counts[1], counts[2], counts[3]);
    }

    private static int outcome(Corrector corrector, MrzDocument document, List<String> lines) {
        String typed = String.join("\n", lines);
        if (new MrzReader(TODAY).readExactly(typed) instanceof MrzResult.Read) {
            return 3;
        }
        return corrector
                .find(TypedLines.candidates(typed))
                .map(found -> found.document().equals(document) ? 0 : 2)
                .orElse(1);
    }

    /** Two letters and seven digits, and nothing in the optional fields: what most people carry. */
    private static MrzDocument everyday(MrzDocument any, Random random) {
        String number =
                ""
                        + (char) ('A' + random.nextInt(26))
                        + (char) ('A' + random.nextInt(26))
                        + String.format(Locale.ROOT, "%07d", random.nextInt(10_000_000));
        return new MrzDocument(
                any.format(),
                any.documentCode(),
                any.issuer(),
                number,
                any.name(),
                any.nationality(),
                any.birth(),
                any.sex(),
                any.expiry(),
                "",
                "");
    }

    static Optional<List<String>> misread(
            MrzDocument document, Misreading kind, int signs, Random random) {
        List<String> lines = new ArrayList<>(MrzWriter.write(document));
        List<int[]> places = places(document.format(), lines, kind);
        if (places.size() < signs) {
            return Optional.empty();
        }
        for (int i = 0; i < signs; i++) {
            int[] place = places.remove(random.nextInt(places.size()));
            StringBuilder line = new StringBuilder(lines.get(place[0] - 1));
            char read = line.charAt(place[1] - 1);
            String others =
                    kind == Misreading.ANY_SIGN
                            ? MrzAlphabet.at(document.format(), place[0], place[1])
                                    .replace("<", "")
                                    .replace("" + read, "")
                            : LookAlikes.of(read);
            line.setCharAt(place[1] - 1, others.charAt(random.nextInt(others.length())));
            lines.set(place[0] - 1, line.toString());
        }
        return Optional.of(lines);
    }

    private static List<int[]> places(MrzFormat format, List<String> lines, Misreading kind) {
        Layout layout = Layout.of(format);
        List<int[]> places = new ArrayList<>();
        for (int line = 1; line <= format.lines(); line++) {
            for (int at = 1; at <= format.width(); at++) {
                char sign = lines.get(line - 1).charAt(at - 1);
                MrzField field = layout.fieldAt(line, at);
                boolean covered =
                        layout.isDigitOver(line, at)
                                || MrzAlphabet.at(format, line, at).length() == 11;
                boolean meant =
                        switch (kind) {
                            case ANYWHERE -> true;
                            case COVERED, ANY_SIGN -> covered;
                            case NUMBER -> field == MrzField.NUMBER;
                        };
                boolean possible =
                        kind == Misreading.ANY_SIGN ? sign != '<' : !LookAlikes.of(sign).isEmpty();
                if (meant && possible) {
                    places.add(new int[] {line, at});
                }
            }
        }
        return places;
    }

    public static void main(String[] arguments) {
        int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int[][] bounds = {
            {1, 0, 0}, {1, 1, 0}, {1, 1, 2}, {2, 0, 0}, {2, 1, 0}, {2, 1, 2}, {2, 2, 0}, {3, 1, 2}
        };
        for (boolean everyday : new boolean[] {true, false}) {
            for (Misreading kind : Misreading.values()) {
                for (int signs = 1; signs <= 3; signs++) {
                    for (int[] bound : bounds) {
                        Rates rates =
                                measure(
                                        new Corrector(TODAY, bound[0], bound[1], bound[2]),
                                        everyday,
                                        kind,
                                        signs,
                                        documents,
                                        17);
                        System.out.printf(
                                "%-8s %-8s %d signs, at most %d, doubtful %d, rivals %d: %s%n",
                                everyday ? "everyday" : "drawn",
                                kind,
                                signs,
                                bound[0],
                                bound[1],
                                bound[2],
                                rates);
                    }
                }
            }
        }
    }
}
