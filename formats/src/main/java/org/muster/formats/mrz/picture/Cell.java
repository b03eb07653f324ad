package org.muster.formats.mrz.picture;

/** The little picture of one sign, upright, always of the same size and contrast. */
final class Cell {
    static final int WIDTH = 16;
    static final int HEIGHT = 22;
    static final int SIZE = WIDTH * HEIGHT;

    /** A cell is this many signs wide, so that a sign that is not quite in its place is whole. */
    private static final double SPAN_X = 1.15;

    private static final double SPAN_Y = 1.5;

    /** Paper that is as good as blank is not made darker than this allows. */
    private static final float LEAST_CONTRAST = 0.08f;

    private Cell() {}

    /** Cuts out the sign at a place of a line: 1 is ink, 0 is paper. */
    static float[] cut(GreyPicture picture, PrintedLine line, double place) {
        double middleX = line.xAt(place);
        double middleY = line.yAt(place);
        double rightX = line.stepX(place) * SPAN_X / WIDTH;
        double rightY = line.stepY(place) * SPAN_X / WIDTH;
        double downX = -line.stepY(place) * SPAN_Y / HEIGHT;
        double downY = line.stepX(place) * SPAN_Y / HEIGHT;
        float[] cell = new float[SIZE];
        for (int row = 0; row < HEIGHT; row++) {
            double down = row - (HEIGHT - 1) / 2.0;
            for (int column = 0; column < WIDTH; column++) {
                double right = column - (WIDTH - 1) / 2.0;
                cell[row * WIDTH + column] =
                        picture.at(
                                middleX + right * rightX + down * downX,
                                middleY + right * rightY + down * downY);
            }
        }
        stretch(cell);
        return cell;
    }

    private static void stretch(float[] cell) {
        float[] sorted = cell.clone();
        java.util.Arrays.sort(sorted);
        float paper = sorted[SIZE * 85 / 100];
        float ink = sorted[SIZE * 4 / 100];
        float contrast = Math.max(LEAST_CONTRAST, paper - ink);
        for (int i = 0; i < SIZE; i++) {
            cell[i] = Math.clamp((paper - cell[i]) / contrast, -0.3f, 1.2f);
        }
    }
}
