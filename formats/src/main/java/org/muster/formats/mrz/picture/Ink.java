package org.muster.formats.mrz.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a picture is printed: darker than the paper around it, however the light falls. Printed
 * points that touch are one blot.
 */
final class Ink {
    private static final float DARKER = 0.06f;
    private static final int NEIGHBOURHOOD = 40;

    private final int width;
    private final int height;
    private final boolean[] printed;

    private Ink(int width, int height, boolean[] printed) {
        this.width = width;
        this.height = height;
        this.printed = printed;
    }

    /** Each point is held against the mean of a square around it. */
    static Ink of(GreyPicture picture) {
        int width = picture.width();
        int height = picture.height();
        double[] sums = sums(picture);
        int reach = Math.max(6, width / NEIGHBOURHOOD);
        boolean[] printed = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach);
            int bottom = Math.min(height, y + reach + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                double sum =
                        sums[bottom * (width + 1) + right]
                                - sums[top * (width + 1) + right]
                                - sums[bottom * (width + 1) + left]
                                + sums[top * (width + 1) + left];
                double mean = sum / ((bottom - top) * (right - left));
                printed[y * width + x] = picture.at(x, y) < mean - DARKER;
            }
        }
        return new Ink(width, height, printed);
    }

    private static double[] sums(GreyPicture picture) {
        int row = picture.width() + 1;
        double[] sums = new double[row * (picture.height() + 1)];
        for (int y = 0; y < picture.height(); y++) {
            double sum = 0;
            for (int x = 0; x < picture.width(); x++) {
                sum += picture.at(x, y);
                sums[(y + 1) * row + x + 1] = sums[y * row + x + 1] + sum;
            }
        }
        return sums;
    }

    /** Printed points that hang together, by the box around them. */
    record Blot(int left, int top, int right, int bottom) {
        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }

        double x() {
            return (left + right) / 2.0;
        }

        double y() {
            return (top + bottom) / 2.0;
        }
    }

    /** All blots that could be a sign, by their size. Takes the ink away while it looks. */
    List<Blot> takeSigns() {
        int tallest = Math.max(20, width / 16);
        List<Blot> blots = new ArrayList<>();
        int[] waiting = new int[width * height];
        for (int at = 0; at < printed.length; at++) {
            if (printed[at]) {
                Blot blot = takeBlot(at, waiting);
                boolean tall = blot.height() >= 6 && blot.height() <= tallest;
                if (tall && blot.width() >= 2 && blot.width() <= 2 * tallest) {
                    blots.add(blot);
                }
            }
        }
        return blots;
    }

    private Blot takeBlot(int start, int[] waiting) {
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        int count = 0;
        waiting[count++] = start;
        printed[start] = false;
        while (count > 0) {
            int at = waiting[--count];
            int x = at % width;
            int y = at / width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int beside = 0; beside < 9; beside++) {
                int nextX = x + beside % 3 - 1;
                int nextY = y + beside / 3 - 1;
                if (nextX >= 0 && nextX < width && nextY >= 0 && nextY < height) {
                    int next = nextY * width + nextX;
                    if (printed[next]) {
                        printed[next] = false;
                        waiting[count++] = next;
                    }
                }
            }
        }
        return new Blot(left, top, right, bottom);
    }
}
