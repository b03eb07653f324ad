package org.muster.formats.mrz.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** How light each point of a picture is: 0 is black, 1 is white. */
final class GreyPicture {
    /** Wider pictures are made smaller: a line of 44 signs has then some 30 points a sign. */
    private static final int WIDEST = 1600;

    private final int width;
    private final int height;
    private final float[] light;

    GreyPicture(int width, int height, float[] light) {
        this.width = width;
        this.height = height;
        this.light = light;
    }

    static GreyPicture of(BufferedImage image) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        // halving takes every point into account, a larger step would leave some out
        if (longest > 2 * WIDEST) {
            return of(smaller(image, 0.5));
        }
        return grey(image, Math.min(1, (double) WIDEST / longest));
    }

    private static GreyPicture grey(BufferedImage image, double scale) {
        BufferedImage grey = smaller(image, scale);
        byte[] bytes = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        float[] light = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            light[i] = (bytes[i] & 0xff) / 255f;
        }
        return new GreyPicture(grey.getWidth(), grey.getHeight(), light);
    }

    private static BufferedImage smaller(BufferedImage image, double scale) {
        int width = Math.max(1, (int) (image.getWidth() * scale));
        int height = Math.max(1, (int) (image.getHeight() * scale));
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return grey;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    float at(int x, int y) {
        return light[y * width + x];
    }

    /** Between the points; beyond the border as at the border. */
    float at(double x, double y) {
        double inX = Math.clamp(x, 0, width - 1.001);
        double inY = Math.clamp(y, 0, height - 1.001);
        int left = (int) inX;
        int top = (int) inY;
        float right = (float) (inX - left);
        float down = (float) (inY - top);
        int beside = Math.min(left + 1, width - 1);
        int below = Math.min(top + 1, height - 1);
        float upper = at(left, top) * (1 - right) + at(beside, top) * right;
        float lower = at(left, below) * (1 - right) + at(beside, below) * right;
        return upper * (1 - down) + lower * down;
    }
}
