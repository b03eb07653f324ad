package org.muster.formats.mrz.picture;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.muster.testkit.papers.LineType;
import org.muster.testkit.papers.Photograph;
import org.muster.testkit.papers.Photograph.Faults;
import org.muster.testkit.papers.SpecimenPage;

/**
 * Learns the signs anew and writes {@code signs.bin}: some minutes, run only when asked for with
 * {@code -Dsigns.learn=true}. The same seed and machine give the same file.
 */
@EnabledIfSystemProperty(named = "signs.learn", matches = "true")
class LearnSigns {
    private static final long SEED = 9303;
    private static final int HIDDEN = Integer.getInteger("signs.hidden", 72);
    private static final int PAGES = Integer.getInteger("signs.pages", 2500);
    private static final int ROUNDS = Integer.getInteger("signs.rounds", 8);
    private static final int BATCH = 32;
    private static final Path FILE =
            Path.of("src/main/resources/org/muster/formats/mrz/picture/signs.bin");

    private final RandomGenerator draw = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final List<float[]> cells = new ArrayList<>();
    private final List<Integer> signs = new ArrayList<>();
    private final float[] first = drawn(HIDDEN, Cell.SIZE);
    private final float[] second = drawn(Signs.ALL.length(), HIDDEN);

    @Test
    void learn() throws IOException {
        IntStream.range(0, PAGES).forEach(page -> print());
        System.out.println("cells " + cells.size());
        for (int round = 0; round < ROUNDS; round++) {
            float step = 0.05f * (float) Math.pow(0.6, round);
            System.out.println("round " + round + " wrong " + learnAll(step));
        }
        write();
    }

    /** Half of all text is fillers and digits, as in real lines. */
    private void print() {
        List<String> lines =
                IntStream.range(0, 2)
                        .mapToObj(line -> {
                            StringBuilder text = new StringBuilder();
                            for (int column = 0; column < 44; column++) {
                                text.append(
                                        draw.nextInt(10) == 0
                                                ? '<'
                                                : Signs.ALL.charAt(
                                                        draw.nextInt(Signs.ALL.length())));
                            }
                            return text.toString();
                        })
                        .toList();
        LineType type = LineType.values()[draw.nextInt(2)];
        SpecimenPage page = SpecimenPage.of(lines, type, 28, draw);
        double pitch = 8.5 + 20 * draw.nextDouble() * draw.nextDouble();
        Faults faults = List.of(Faults.FEW, Faults.SOME, Faults.MANY).get(draw.nextInt(3));
        SpecimenPage strip = page.bottom();
        Photograph photo =
                Photograph.of(
                        strip,
                        (int) (48 * pitch),
                        (int) (9 * pitch),
                        pitch,
                        new Faults(
                                faults.tilt() / 2,
                                faults.lean(),
                                faults.blur(),
                                faults.noise(),
                                faults.shade(),
                                faults.contrast()),
                        draw);
        GreyPicture picture = GreyPicture.of(photo.image());
        for (int line = 0; line < 2; line++) {
            cut(picture, strip, photo, line);
        }
    }

    private void cut(GreyPicture picture, SpecimenPage page, Photograph photo, int line) {
        int columns = page.lines().get(line).length();
        double[] at = IntStream.range(0, columns).asDoubleStream().toArray();
        double[][] middles =
                IntStream.range(0, columns)
                        .mapToObj(column -> photo.find(page.middle(line, column)))
                        .toArray(double[][]::new);
        PrintedLine exact =
                new PrintedLine(
                        LeastSquares.fit(at, column(middles, 0), 2),
                        LeastSquares.fit(at, column(middles, 1), 2),
                        0,
                        columns - 1);
        for (int column = 0; column < columns; column++) {
            PrintedLine near = exact.from(column).moved(near(0.11), near(0.12));
            double size = 1 + near(0.08);
            double turn = near(0.04);
            PrintedLine seen =
                    new PrintedLine(
                            new double[] {
                                near.x()[0], size * (near.x()[1] - turn * near.y()[1]), 0
                            },
                            new double[] {
                                near.y()[0], size * (near.y()[1] + turn * near.x()[1]), 0
                            },
                            0,
                            0);
            cells.add(Cell.cut(picture, seen, 0));
            signs.add(Signs.ALL.indexOf(page.lines().get(line).charAt(column)));
        }
    }

    private static double[] column(double[][] rows, int column) {
        return java.util.Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private double near(double most) {
        return most * (2 * draw.nextDouble() - 1);
    }

    private float[] drawn(int rows, int columns) {
        float[] weights = new float[rows * (columns + 1)];
        double deviation = Math.sqrt(2.0 / columns);
        for (int i = 0; i < weights.length; i++) {
            weights[i] =
                    i % (columns + 1) == columns ? 0 : (float) (draw.nextGaussian() * deviation);
        }
        return weights;
    }

    private float[] pushFirst = new float[first.length];
    private float[] pushSecond = new float[second.length];

    /** Back-propagation with momentum in small batches; says how many signs were taken wrongly. */
    private int learnAll(float step) {
        int[] order = IntStream.range(0, cells.size()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int other = draw.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        int wrong = 0;
        float[] slopeFirst = new float[first.length];
        float[] slopeSecond = new float[second.length];
        for (int at = 0; at < order.length; at++) {
            wrong += slope(cells.get(order[at]), signs.get(order[at]), slopeFirst, slopeSecond);
            if (at % BATCH == BATCH - 1) {
                move(first, slopeFirst, pushFirst, step);
                move(second, slopeSecond, pushSecond, step);
            }
        }
        return wrong;
    }

    private static void move(float[] weights, float[] slopes, float[] push, float step) {
        for (int i = 0; i < weights.length; i++) {
            push[i] = 0.9f * push[i] - step * (slopes[i] / BATCH + 1e-5f * weights[i]);
            weights[i] += push[i];
            slopes[i] = 0;
        }
    }

    private int slope(float[] cell, int sign, float[] slopeFirst, float[] slopeSecond) {
        Signs now = new Signs(HIDDEN, first, second);
        float[] seen = now.hidden(cell);
        float[] scores = now.outcome(seen);
        float[] back = new float[HIDDEN];
        int best = 0;
        for (int out = 0; out < scores.length; out++) {
            best = scores[out] > scores[best] ? out : best;
            float off = (float) Math.exp(scores[out]) - (out == sign ? 1 : 0);
            int at = out * (HIDDEN + 1);
            for (int unit = 0; unit < HIDDEN; unit++) {
                back[unit] += off * second[at + unit];
                slopeSecond[at + unit] += off * seen[unit];
            }
            slopeSecond[at + HIDDEN] += off;
        }
        for (int unit = 0; unit < HIDDEN; unit++) {
            if (seen[unit] > 0) {
                int at = unit * (Cell.SIZE + 1);
                float off = back[unit];
                for (int i = 0; i < Cell.SIZE; i++) {
                    slopeFirst[at + i] += off * cell[i];
                }
                slopeFirst[at + Cell.SIZE] += off;
            }
        }
        return best == sign ? 0 : 1;
    }

    private void write() throws IOException {
        Files.createDirectories(FILE.getParent());
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(FILE))) {
            out.writeShort(HIDDEN);
            write(out, first, Cell.SIZE);
            write(out, second, HIDDEN);
        }
    }

    private static void write(DataOutputStream out, float[] weights, int columns)
            throws IOException {
        for (int at = 0; at < weights.length; at += columns + 1) {
            float most = 1e-6f;
            for (int i = 0; i < columns; i++) {
                most = Math.max(most, Math.abs(weights[at + i]));
            }
            out.writeFloat(most / 127);
            out.writeFloat(weights[at + columns]);
            for (int i = 0; i < columns; i++) {
                out.writeByte(Math.round(weights[at + i] * 127 / most));
            }
        }
    }
}
