package org.muster.formats.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Portraits from what people send. */
class PortraitTest {
    private static final int LARGEST = 12_000;

    @Test
    void theMiddleOfAWidePictureIsKept() throws IOException {
        BufferedImage wide = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = wide.createGraphics();
        pen.setColor(Color.GREEN);
        pen.fillRect(370, 0, 540, 720);
        pen.dispose();

        BufferedImage portrait = portrait(file(wide, "png"));

        assertThat(portrait.getWidth()).isEqualTo(240);
        assertThat(portrait.getHeight()).isEqualTo(320);
        assertThat(isGreen(portrait, 10, 10)).isTrue();
        assertThat(isGreen(portrait, 230, 310)).isTrue();
    }

    @Test
    void aPictureOnItsSideStandsUp() throws IOException {
        BufferedImage lying = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = lying.createGraphics();
        pen.setColor(Color.GREEN);
        // the left edge of what the sensor saw is the top of what was before it
        pen.fillRect(0, 0, 400, 600);
        pen.dispose();

        BufferedImage portrait = portrait(turnedBy(6, file(lying, "jpeg")));

        assertThat(isGreen(portrait, 120, 20)).isTrue();
        assertThat(isGreen(portrait, 120, 300)).isFalse();
    }

    /** Nothing can be smaller than noise is large. */
    @Test
    void evenNoiseFits() throws IOException {
        BufferedImage noise = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int at = 0; at < 300 * 400; at++) {
            noise.setRGB(at % 300, at / 300, random.nextInt());
        }
        assertThat(Portrait.of(file(noise, "png"), LARGEST).orElseThrow())
                .hasSizeLessThanOrEqualTo(LARGEST);
    }

    @Test
    void whatIsNoPictureIsAnsweredAndNeverThrown() throws IOException {
        byte[] jpeg = file(new BufferedImage(50, 60, BufferedImage.TYPE_INT_RGB), "jpeg");
        Random random = new Random(4);
        int opened = 0;
        for (int i = 0; i < 300; i++) {
            byte[] broken = java.util.Arrays.copyOf(jpeg, 1 + random.nextInt(jpeg.length));
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            opened += Portrait.of(broken, LARGEST).isPresent() ? 1 : 0;
        }
        assertThat(opened).isLessThan(300);
        assertThat(Portrait.of(new byte[0], LARGEST)).isEmpty();
    }

    private static BufferedImage portrait(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Portrait.of(file, LARGEST).orElseThrow()));
    }

    private static boolean isGreen(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getGreen() > 200 && colour.getRed() < 60;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** The same file with an Exif part that says how it is to be turned. */
    private static byte[] turnedBy(int orientation, byte[] jpeg) {
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(exif);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }
}
