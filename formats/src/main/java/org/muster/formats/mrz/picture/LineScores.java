package org.muster.formats.mrz.picture;

import java.util.ArrayList;
import java.util.List;
import org.muster.formats.mrz.MrzAlphabet;
import org.muster.formats.mrz.MrzFormat;

/**
 * How likely each sign stands at each place of a line.
 *
 * @param from the place of the first
 */
record LineScores(int from, List<float[]> places) {
    private static final double[] NUDGES = {-0.1, 0, 0.1};

    /** To find where the signs are plainest it is enough to look at some. */
    private static final int SOME = 3;

    /** A sign is looked at from all of these: one that changes with a hair's breadth is no sign. */
    private static final double[][] LOOKS = {{0, 0}, {-0.05, 0}, {0.05, 0}, {0, -0.06}, {0, 0.06}};

    LineScores {
        places = List.copyOf(places);
    }

    /** The line is nudged about to where its signs are plainest, then looked at several times. */
    static LineScores of(GreyPicture picture, PrintedLine line, int from, int to) {
        PrintedLine plainest = line;
        double most = Double.NEGATIVE_INFINITY;
        for (double along : NUDGES) {
            for (double down : NUDGES) {
                PrintedLine nudged = line.moved(along, down);
                double plain = plainness(picture, nudged, from, to);
                if (plain > most) {
                    most = plain;
                    plainest = nudged;
                }
            }
        }
        return score(picture, plainest, from, to);
    }

    private static double plainness(GreyPicture picture, PrintedLine line, int from, int to) {
        double sum = 0;
        for (int place = from; place < to; place += SOME) {
            float most = Float.NEGATIVE_INFINITY;
            for (float score : Signs.learnt().score(Cell.cut(picture, line, place))) {
                most = Math.max(most, score);
            }
            sum += most;
        }
        return sum;
    }

    /** The mean over all looks. */
    private static LineScores score(GreyPicture picture, PrintedLine line, int from, int to) {
        List<float[]> places = new ArrayList<>();
        for (int place = from; place < to; place++) {
            float[] mean = new float[Signs.ALL.length()];
            for (double[] look : LOOKS) {
                float[] scores =
                        Signs.learnt()
                                .score(Cell.cut(picture, line.moved(look[0], look[1]), place));
                for (int sign = 0; sign < mean.length; sign++) {
                    mean[sign] += scores[sign] / LOOKS.length;
                }
            }
            places.add(mean);
        }
        return new LineScores(from, places);
    }

    /**
     * @param likelihood of all signs together
     * @param weakest of the sign most in doubt among those that no check digit covers
     */
    record Spelling(String signs, double likelihood, double weakest) {}

    /** The likeliest sign at each place among those that may stand there. */
    Spelling spell(MrzFormat format, int line, int first) {
        StringBuilder signs = new StringBuilder();
        double likelihood = 0;
        double weakest = 0;
        for (int column = 1; column <= format.width(); column++) {
            String allowed = MrzAlphabet.at(format, line, column);
            float[] scores = places.get(first + column - 1 - from);
            char best = likeliest(scores, allowed);
            double score = scores[Signs.ALL.indexOf(best)] - level(scores, allowed);
            signs.append(best);
            likelihood += scores[Signs.ALL.indexOf(best)];
            boolean checked = allowed.contains("0");
            weakest = checked ? weakest : Math.min(weakest, score);
        }
        return new Spelling(signs.toString(), likelihood, weakest);
    }

    private static char likeliest(float[] scores, String allowed) {
        char best = allowed.charAt(0);
        for (char sign : allowed.toCharArray()) {
            if (scores[Signs.ALL.indexOf(sign)] > scores[Signs.ALL.indexOf(best)]) {
                best = sign;
            }
        }
        return best;
    }

    /** How likely it is any of them at all. */
    private static double level(float[] scores, String allowed) {
        double sum = 0;
        for (char sign : allowed.toCharArray()) {
            sum += Math.exp(scores[Signs.ALL.indexOf(sign)]);
        }
        return Math.log(sum);
    }
}
