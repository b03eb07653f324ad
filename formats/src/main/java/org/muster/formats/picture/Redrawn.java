package org.muster.formats.picture;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A picture drawn anew as JPEG, upright and no larger than it has to be: nothing of the file goes
 * along but what can be seen.
 */
public final class Redrawn {
    private static final float[] QUALITIES = {0.88f, 0.8f, 0.7f, 0.55f, 0.4f};
    private static final int LEAST = 200;

    private Redrawn() {}

    /**
     * Empty for what is no picture, or cannot be made small enough.
     *
     * @param longest its longer side at most, in points
     * @param largest what the file has at most, in bytes
     */
    public static Optional<byte[]> of(byte[] file, int longest, int largest) {
        return PictureFile.open(file)
                .map(image -> Upright.of(image, file))
                .flatMap(image -> fitted(image, longest, largest));
    }

    private static Optional<byte[]> fitted(BufferedImage image, int longest, int largest) {
        for (int side = longest; side >= LEAST; side = side * 3 / 4) {
            BufferedImage small = within(image, side);
            for (float quality : QUALITIES) {
                byte[] jpeg = Jpeg.of(small, quality);
                if (jpeg.length <= largest) {
                    return Optional.of(jpeg);
                }
            }
        }
        return Optional.empty();
    }

    /** By halves, so that every point counts. */
    private static BufferedImage within(BufferedImage image, int side) {
        int longer = Math.max(image.getWidth(), image.getHeight());
        if (longer > 2 * side) {
            return within(Jpeg.drawn(image, half(image.getWidth()), half(image.getHeight())), side);
        }
        double share = Math.min(1, (double) side / longer);
        return Jpeg.drawn(
                image,
                Math.max(1, (int) Math.round(image.getWidth() * share)),
                Math.max(1, (int) Math.round(image.getHeight() * share)));
    }

    private static int half(int points) {
        return Math.max(1, points / 2);
    }
}
