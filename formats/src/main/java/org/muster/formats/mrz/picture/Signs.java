package org.muster.formats.mrz.picture;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Knows the 37 signs of the machine-readable lines by sight: a network of one hidden layer, which
 * learnt them from the typeface OCR-B printed well and badly (see the test {@code LearnSigns}).
 * Safe for all threads.
 */
final class Signs {
    static final String ALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";

    private final int hidden;
    private final float[] first;
    private final float[] second;

    /**
     * @param first for each hidden unit its weights over a cell, and one more on its own
     * @param second for each sign its weights over the hidden units, and one more on its own
     */
    Signs(int hidden, float[] first, float[] second) {
        this.hidden = hidden;
        this.first = first;
        this.second = second;
    }

    /** What was learnt, read once when it is first asked for. */
    static Signs learnt() {
        return Learnt.SIGNS;
    }

    private static final class Learnt {
        static final Signs SIGNS = read();
    }

    /** How likely the cell shows each sign, as logarithms that are at most 0. */
    float[] score(float[] cell) {
        return outcome(hidden(cell));
    }

    float[] hidden(float[] cell) {
        float[] seen = new float[hidden];
        for (int unit = 0; unit < hidden; unit++) {
            seen[unit] = Math.max(0, sum(first, unit, cell));
        }
        return seen;
    }

    float[] outcome(float[] seen) {
        float[] scores = new float[ALL.length()];
        float most = Float.NEGATIVE_INFINITY;
        for (int sign = 0; sign < scores.length; sign++) {
            scores[sign] = sum(second, sign, seen);
            most = Math.max(most, scores[sign]);
        }
        double all = 0;
        for (float score : scores) {
            all += Math.exp(score - most);
        }
        float level = most + (float) Math.log(all);
        for (int sign = 0; sign < scores.length; sign++) {
            scores[sign] -= level;
        }
        return scores;
    }

    private static float sum(float[] weights, int row, float[] values) {
        int at = row * (values.length + 1);
        float sum = weights[at + values.length];
        for (int i = 0; i < values.length; i++) {
            sum += weights[at + i] * values[i];
        }
        return sum;
    }

    /** Each row of weights is a scale and a byte for each. */
    private static Signs read() {
        try (InputStream file = Signs.class.getResourceAsStream("signs.bin")) {
            if (file == null) {
                throw new IllegalStateException("signs.bin is missing beside this class.");
            }
            DataInputStream in = new DataInputStream(file);
            int hidden = in.readUnsignedShort();
            return new Signs(hidden, rows(in, hidden, Cell.SIZE), rows(in, ALL.length(), hidden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] rows(DataInputStream in, int rows, int columns) throws IOException {
        float[] weights = new float[rows * (columns + 1)];
        for (int row = 0; row < rows; row++) {
            float scale = in.readFloat();
            float own = in.readFloat();
            int at = row * (columns + 1);
            for (int i = 0; i < columns; i++) {
                weights[at + i] = in.readByte() * scale;
            }
            weights[at + columns] = own;
        }
        return weights;
    }
}
