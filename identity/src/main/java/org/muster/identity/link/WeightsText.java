package org.muster.identity.link;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Weights as lines of text: the version, then each class and field with its levels from 1 on. */
final class WeightsText {
    private static final String HEAD = "weights ";
    private static final List<String> CLASSES = List.of("same", "relatives", "strangers");

    private WeightsText() {}

    static String of(Weights weights) {
        StringBuilder text = new StringBuilder(HEAD).append(weights.version()).append('\n');
        List<double[][]> tables = List.of(weights.same(), weights.relatives(), weights.strangers());
        for (int table = 0; table < tables.size(); table++) {
            for (Field field : Field.values()) {
                double[] levels = tables.get(table)[field.ordinal()];
                text.append(CLASSES.get(table)).append(' ').append(word(field));
                Arrays.stream(levels).skip(1).forEach(share -> text.append(' ').append(share));
                text.append('\n');
            }
        }
        return text.toString();
    }

    static Weights parse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        int expected = 1 + CLASSES.size() * Field.count();
        if (lines.size() != expected || !lines.getFirst().startsWith(HEAD)) {
            throw new IllegalArgumentException(
                    "weights are "
                            + expected
                            + " lines, the first 'weights' and a version; this is "
                            + lines.size()
                            + " lines");
        }
        return new Weights(
                lines.getFirst().substring(HEAD.length()),
                table(lines, 0),
                table(lines, 1),
                table(lines, 2));
    }

    private static double[][] table(List<String> lines, int which) {
        double[][] table = Tables.empty();
        for (Field field : Field.values()) {
            int at = 1 + which * Field.count() + field.ordinal();
            String[] cells = lines.get(at).strip().split(" ", -1);
            String begins = CLASSES.get(which) + " " + word(field);
            boolean fits =
                    cells.length == field.levels() + 2 && begins.equals(cells[0] + " " + cells[1]);
            if (!fits) {
                throw new IllegalArgumentException(
                        "line "
                                + (at + 1)
                                + " of weights must be '"
                                + begins
                                + "' and "
                                + field.levels()
                                + " shares; it is '"
                                + lines.get(at)
                                + "'");
            }
            for (int level = 1; level <= field.levels(); level++) {
                table[field.ordinal()][level] = share(cells[level + 1], at + 1);
            }
        }
        return table;
    }

    private static double share(String cell, int line) {
        try {
            double share = Double.parseDouble(cell);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(wrongShare(cell, line), e);
        }
        throw new IllegalArgumentException(wrongShare(cell, line));
    }

    private static String wrongShare(String cell, int line) {
        return "line " + line + " of weights: '" + cell + "' must be a share between 0 and 1";
    }

    private static String word(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
