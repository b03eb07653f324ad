package org.muster.formats.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture as a camera or a telephone sends it: JPEG or PNG. */
public final class PictureFile {
    /** More points than any camera has that people carry. */
    private static final long MOST_POINTS = 120_000_000;

    private static final int WIDE_ENOUGH = 3200;

    private PictureFile() {}

    /** Empty for what is no picture, or one so large that opening it would fill the memory. */
    public static Optional<BufferedImage> open(byte[] bytes) {
        try (ImageInputStream stream =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? open(readers.next(), stream) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            // the readers of the JDK throw what comes to hand when a file is cut or made up
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> open(ImageReader reader, ImageInputStream stream)
            throws IOException {
        try {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_POINTS) {
                return Optional.empty();
            }
            ImageReadParam asked = reader.getDefaultReadParam();
            int each = Math.max(1, Math.max(width, height) / WIDE_ENOUGH);
            asked.setSourceSubsampling(each, each, 0, 0);
            return Optional.ofNullable(reader.read(0, asked));
        } finally {
            reader.dispose();
        }
    }
}
