package org.muster.testkit.papers;

import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/**
 * A page as a camera sees it: turned, in perspective, under uneven light, blurred, noisy. What
 * comes of it depends on the generator alone.
 */
public final class Photograph {
    private final double[] toPage;
    private final double[] toPhoto;
    private final BufferedImage image;

    private Photograph(double[] toPage, double[] toPhoto, BufferedImage image) {
        this.toPage = toPage;
        this.toPhoto = toPhoto;
        this.image = image;
    }

    /**
     * How bad a photograph is.
     *
     * @param tilt at most so many degrees
     * @param lean how much farther away one edge is than the other, at most
     * @param blur at most so many parts of a sign's width, as the deviation of a bell curve
     * @param noise at most, of white
     * @param shade how much darker one corner is than another, at most
     * @param contrast what is at least left of the difference between ink and paper
     */
    public record Faults(
            double tilt, double lean, double blur, double noise, double shade, double contrast) {
        /** Held still in a lit room. */
        public static final Faults FEW = new Faults(3, 0.03, 0.05, 0.015, 0.15, 0.8);

        /** Held in a hand, in a shed. */
        public static final Faults SOME = new Faults(7, 0.08, 0.10, 0.04, 0.35, 0.55);

        /** Moving, in bad light. */
        public static final Faults MANY = new Faults(10, 0.14, 0.17, 0.07, 0.55, 0.4);
    }

    /** Takes a picture in which a sign is {@code pitch} points wide. */
    public static Photograph of(
            SpecimenPage page,
            int width,
            int height,
            double pitch,
            Faults faults,
            RandomGenerator draw) {
        double angle = Math.toRadians(faults.tilt() * signed(draw));
        double scale = page.pitch() / pitch;
        double leanX = faults.lean() * signed(draw) / width;
        double leanY = faults.lean() * signed(draw) / height;
        double pageX = page.image().getWidth() / 2.0;
        double pageY = page.image().getHeight() / 2.0;
        double slackX = Math.max(0, width - page.image().getWidth() / scale) / 2;
        double slackY = Math.max(0, height - page.image().getHeight() / scale) / 2;
        double middleX = width / 2.0 + slackX * 0.6 * signed(draw);
        double middleY = height / 2.0 + slackY * 0.6 * signed(draw);
        double cos = Math.cos(angle) * scale;
        double sin = Math.sin(angle) * scale;
        // first to the middle of the photograph, then turned and leant, then to the page
        double[] turn = {
            cos + pageX * leanX,
            sin + pageX * leanY,
            pageX,
            -sin + pageY * leanX,
            cos + pageY * leanY,
            pageY,
            leanX,
            leanY,
            1
        };
        double[] toPage = times(turn, new double[] {1, 0, -middleX, 0, 1, -middleY, 0, 0, 1});
        float[] light = sample(page.image(), toPage, width, height, draw);
        blur(light, width, height, faults.blur() * pitch * draw.nextDouble());
        return new Photograph(toPage, inverse(toPage), develop(light, width, height, faults, draw));
    }

    public BufferedImage image() {
        return image;
    }

    /** Where in the photograph a point of the page is. */
    public double[] find(double[] onPage) {
        return apply(toPhoto, onPage[0], onPage[1]);
    }

    private static double signed(RandomGenerator draw) {
        return 2 * draw.nextDouble() - 1;
    }

    private static float[] sample(
            BufferedImage page, double[] toPage, int width, int height, RandomGenerator draw) {
        float table = 0.15f + 0.5f * draw.nextFloat();
        float[] light = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int part = 0; part < 4; part++) {
                    double[] at = apply(toPage, x + (part % 2 - 0.5) / 2, y + (part / 2 - 0.5) / 2);
                    sum += light(page, at, table);
                }
                light[y * width + x] = sum / 4;
            }
        }
        return light;
    }

    private static float light(BufferedImage page, double[] at, float table) {
        int x = (int) Math.floor(at[0]);
        int y = (int) Math.floor(at[1]);
        if (x < 0 || y < 0 || x >= page.getWidth() || y >= page.getHeight()) {
            return table;
        }
        int colour = page.getRGB(x, y);
        return (0.3f * (colour >> 16 & 0xff)
                        + 0.59f * (colour >> 8 & 0xff)
                        + 0.11f * (colour & 0xff))
                / 255;
    }

    private static void blur(float[] light, int width, int height, double deviation) {
        if (deviation < 0.3) {
            return;
        }
        int reach = (int) Math.ceil(2.5 * deviation);
        float[] bell = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            bell[i + reach] = (float) Math.exp(-i * i / (2 * deviation * deviation));
            sum += bell[i + reach];
        }
        for (int i = 0; i < bell.length; i++) {
            bell[i] /= sum;
        }
        float[] between = new float[light.length];
        fold(light, between, width, height, 1, 0, bell);
        fold(between, light, width, height, 0, 1, bell);
    }

    private static void fold(
            float[] from, float[] to, int width, int height, int stepX, int stepY, float[] bell) {
        int reach = bell.length / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int i = -reach; i <= reach; i++) {
                    int fromX = Math.clamp((long) x + i * stepX, 0, width - 1);
                    int fromY = Math.clamp((long) y + i * stepY, 0, height - 1);
                    sum += bell[i + reach] * from[fromY * width + fromX];
                }
                to[y * width + x] = sum;
            }
        }
    }

    private static BufferedImage develop(
            float[] light, int width, int height, Faults faults, RandomGenerator draw) {
        double contrast = 1 - (1 - faults.contrast()) * draw.nextDouble();
        double level = (1 - contrast) * draw.nextDouble();
        double shade = faults.shade() * draw.nextDouble();
        double towards = draw.nextDouble() * 2 * Math.PI;
        double noise = faults.noise() * draw.nextDouble();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double across =
                        (Math.cos(towards) * (x - width / 2.0) / width
                                        + Math.sin(towards) * (y - height / 2.0) / height)
                                + 0.5;
                double seen = (level + contrast * light[y * width + x]) * (1 - shade * across);
                int grey = (int) Math.clamp((seen + noise * draw.nextGaussian()) * 255, 0, 255);
                image.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return image;
    }

    private static double[] apply(double[] map, double x, double y) {
        double depth = map[6] * x + map[7] * y + map[8];
        return new double[] {
            (map[0] * x + map[1] * y + map[2]) / depth, (map[3] * x + map[4] * y + map[5]) / depth
        };
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int i = 0; i < 3; i++) {
                    product[3 * row + column] += a[3 * row + i] * b[3 * i + column];
                }
            }
        }
        return product;
    }

    private static double[] inverse(double[] m) {
        double[] adjoint = {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
        double size = m[0] * adjoint[0] + m[1] * adjoint[3] + m[2] * adjoint[6];
        for (int i = 0; i < 9; i++) {
            adjoint[i] /= size;
        }
        return adjoint;
    }
}
