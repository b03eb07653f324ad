package org.muster.formats.mrz.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.formats.mrz.MrzFormat;
import org.muster.testkit.papers.LineType;
import org.muster.testkit.papers.Photograph;
import org.muster.testkit.papers.Photograph.Faults;
import org.muster.testkit.papers.SpecimenPage;

/** Documents that nobody has, photographed better and worse. {@code -Dpictures=100} for figures. */
class PictureReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 8, 1);
    private static final int PICTURES = Integer.getInteger("pictures", 4);

    private final PictureReader reader = new PictureReader(TODAY);

    /** A picture that is read is read rightly, however bad; how many are depends on it. */
    @ParameterizedTest
    @CsvSource({
        "TD3, FEW, 75", "TD3, SOME, 75", "TD3, MANY, 25",
        "TD1, FEW, 75", "TD1, SOME, 75", "TD1, MANY, 25",
        "TD2, FEW, 75", "TD2, SOME, 75", "MRV_A, SOME, 75"
    })
    void aReadingIsRight(MrzFormat format, String faults, int percent) {
        int read = 0;
        int unsure = 0;
        long spent = 0;
        for (int picture = 0; picture < PICTURES; picture++) {
            RandomGenerator draw =
                    RandomGeneratorFactory.of("L64X128MixRandom")
                            .create(
                                    1000L * format.ordinal()
                                            + 100_000L * faults.hashCode()
                                            + picture);
            List<String> lines = SpecimenLines.draw(format, draw);
            BufferedImage photo = photo(lines, faults(faults), draw);
            long begun = System.nanoTime();
            Sighting seen = reader.read(photo);
            spent += System.nanoTime() - begun;
            if (seen instanceof Sighting.Read(List<String> found, var document)) {
                assertThat(found).as("picture %d", picture).isEqualTo(lines);

                assertThat(document.format()).isEqualTo(format);
                read++;
            } else if (seen instanceof Sighting.Unsure(List<String> found)) {
                if (Boolean.getBoolean("pictures.tell")) {
                    System.out.println(picture + " " + lines + "\n  " + found);
                }
                unsure++;
            }
        }
        System.out.printf(
                "%s %s: %d of %d read, %d unsure, %d ms each%n",
                format, faults, read, PICTURES, unsure, spent / PICTURES / 1_000_000);
        assertThat(100 * read / PICTURES).as("percent read").isGreaterThanOrEqualTo(percent);
    }

    private static Faults faults(String name) {
        return switch (name) {
            case "FEW" -> Faults.FEW;
            case "SOME" -> Faults.SOME;
            default -> Faults.MANY;
        };
    }

    private static BufferedImage photo(List<String> lines, Faults faults, RandomGenerator draw) {
        LineType type = LineType.values()[draw.nextInt(2)];
        SpecimenPage page = SpecimenPage.of(lines, type, 40, draw);
        // the page fills from half to nine tenths of the picture
        double widest = 1280.0 / (lines.getFirst().length() + 4);
        double pitch = widest * (0.5 + 0.4 * draw.nextDouble());
        return Photograph.of(page, 1280, 720, pitch, faults, draw).image();
    }

    @Test
    void aWrongDigitIsNeverTaken() {
        RandomGenerator draw = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        List<String> lines = SpecimenLines.draw(MrzFormat.TD3, draw);
        char digit = lines.get(1).charAt(19);
        String wrong =
                lines.get(1).substring(0, 19)
                        + (digit == '9' ? '0' : (char) (digit + 1))
                        + lines.get(1).substring(20);

        Sighting seen = reader.read(photo(List.of(lines.getFirst(), wrong), Faults.FEW, draw));

        assertThat(seen).isEqualTo(new Sighting.Unsure(List.of(lines.getFirst(), wrong)));
    }

    @Test
    void whereNoDocumentIsNothingIsSeen() {
        RandomGenerator draw = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
        BufferedImage noise = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 640; x++) {
            for (int y = 0; y < 480; y++) {
                noise.setRGB(x, y, draw.nextInt());
            }
        }
        assertThat(reader.read(noise)).isEqualTo(new Sighting.Nothing());
        assertThat(reader.read(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))
                .isEqualTo(new Sighting.Nothing());
    }
}
