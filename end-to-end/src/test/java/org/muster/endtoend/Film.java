package org.muster.endtoend;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.muster.testkit.papers.LineType;
import org.muster.testkit.papers.Photograph;
import org.muster.testkit.papers.Photograph.Faults;
import org.muster.testkit.papers.SpecimenPage;

/** What a camera sees of an invented passport that a hand holds before it. */
final class Film {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int PICTURES = 5;

    private Film() {}

    /** As a file that Chromium plays for a camera: one JPEG after the other. */
    static Path write(Path file, List<String> lines, Faults faults, long seed) throws IOException {
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        listPictures(lines, faults, seed).forEach(picture -> film.writeBytes(jpeg(picture)));
        return Files.write(file, film.toByteArray());
    }

    static List<BufferedImage> listPictures(List<String> lines, Faults faults, long seed) {
        RandomGenerator draw = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        SpecimenPage page = SpecimenPage.of(lines, LineType.ROUND, 40, draw);
        return IntStream.range(0, PICTURES)
                .mapToObj(at -> Photograph.of(page, WIDTH, HEIGHT, 20, faults, draw).image())
                .toList();
    }

    static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
