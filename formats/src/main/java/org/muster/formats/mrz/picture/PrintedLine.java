package org.muster.formats.mrz.picture;

/**
 * One line of signs of equal width in a picture. A sign's middle lies on a parabola over its place,
 * so that a line may be tilted, and one end of it farther away than the other.
 *
 * @param x the middle of place n is x[0] + x[1] n + x[2] n²
 * @param y the same downwards
 * @param first the first place at which something is printed
 * @param last the last one
 */
record PrintedLine(double[] x, double[] y, int first, int last) {

    double xAt(double place) {
        return x[0] + (x[1] + x[2] * place) * place;
    }

    double yAt(double place) {
        return y[0] + (y[1] + y[2] * place) * place;
    }

    double stepX(double place) {
        return x[1] + 2 * x[2] * place;
    }

    double stepY(double place) {
        return y[1] + 2 * y[2] * place;
    }

    double pitch(double place) {
        return Math.hypot(stepX(place), stepY(place));
    }

    int signs() {
        return last - first + 1;
    }

    /** The same with place 0 where {@code place} is. */
    PrintedLine from(int place) {
        return new PrintedLine(
                new double[] {xAt(place), stepX(place), x[2]},
                new double[] {yAt(place), stepY(place), y[2]},
                first - place,
                last - place);
    }

    /** The same moved along and across itself by parts of a sign. */
    PrintedLine moved(double along, double down) {
        double middle = (first + last) / 2.0;
        double rightX = along * stepX(middle) - down * stepY(middle);
        double rightY = along * stepY(middle) + down * stepX(middle);
        return new PrintedLine(
                new double[] {x[0] + rightX, x[1], x[2]},
                new double[] {y[0] + rightY, y[1], y[2]},
                first,
                last);
    }
}
