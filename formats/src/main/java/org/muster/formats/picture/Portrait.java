package org.muster.formats.picture;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A portrait to recognise somebody by: 240 by 320 points of the middle of a picture, as JPEG of a
 * few thousand bytes. It is drawn anew, so that nothing of the file goes along: no place, no
 * camera, nothing hidden.
 */
public final class Portrait {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 320;
    private static final float[] QUALITIES = {0.75f, 0.6f, 0.45f, 0.3f, 0.2f, 0.1f, 0.02f};

    private Portrait() {}

    /** Empty for what is no picture. */
    public static Optional<byte[]> of(byte[] file, int largest) {
        return PictureFile.open(file)
                .map(image -> small(middle(Upright.of(image, file))))
                .map(image -> asJpeg(image, largest));
    }

    private static BufferedImage middle(BufferedImage image) {
        int width = Math.max(1, Math.min(image.getWidth(), image.getHeight() * WIDTH / HEIGHT));
        int height = Math.max(1, Math.min(image.getHeight(), image.getWidth() * HEIGHT / WIDTH));
        return image.getSubimage(
                (image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height);
    }

    /** By halves, so that every point counts. */
    private static BufferedImage small(BufferedImage image) {
        return image.getWidth() > 2 * WIDTH
                ? small(Jpeg.drawn(image, image.getWidth() / 2, image.getHeight() / 2))
                : Jpeg.drawn(image, WIDTH, HEIGHT);
    }

    private static byte[] asJpeg(BufferedImage image, int largest) {
        byte[] jpeg = {};
        for (float quality : QUALITIES) {
            jpeg = Jpeg.of(image, quality);
            if (jpeg.length <= largest) {
                return jpeg;
            }
        }
        throw new IllegalArgumentException(
                "no portrait fits into %d bytes; the least has %d".formatted(largest, jpeg.length));
    }
}
