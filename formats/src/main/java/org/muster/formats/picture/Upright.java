package org.muster.formats.picture;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Telephones store a picture as the sensor sees it, and write beside it how it is to be turned
 * (Exif, tag 0x0112).
 */
final class Upright {
    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;

    private Upright() {}

    /** The picture as it was held; unchanged where nothing says how. */
    static BufferedImage of(BufferedImage image, byte[] file) {
        int quarters =
                switch (orientation(file)) {
                    case 3 -> 2;
                    case 6 -> 1;
                    case 8 -> 3;
                    default -> 0;
                };
        return quarters == 0 ? image : turned(image, quarters);
    }

    private static BufferedImage turned(BufferedImage image, int quarters) {
        boolean across = quarters % 2 == 1;
        int width = across ? image.getHeight() : image.getWidth();
        int height = across ? image.getWidth() : image.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return turned;
    }

    /** 1 where the file says nothing that can be understood. */
    private static int orientation(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            for (int at = 2; (bytes.getShort(at) & 0xff00) == 0xff00; ) {
                int marker = bytes.get(at + 1) & 0xff;
                if (marker == START_OF_SCAN) {
                    return 1;
                }
                if (marker == APP1 && bytes.getInt(at + 4) == 0x45786966) {
                    return inExif(bytes, at + 10);
                }
                at += 2 + (bytes.getShort(at + 2) & 0xffff);
            }
            return 1;
        } catch (IndexOutOfBoundsException cut) {
            return 1;
        }
    }

    private static int inExif(ByteBuffer bytes, int start) {
        ByteBuffer exif =
                bytes.duplicate()
                        .order(
                                bytes.get(start) == 'I'
                                        ? ByteOrder.LITTLE_ENDIAN
                                        : ByteOrder.BIG_ENDIAN);
        int first = start + exif.getInt(start + 4);
        int entries = exif.getShort(first) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = first + 2 + 12 * entry;
            if ((exif.getShort(at) & 0xffff) == ORIENTATION) {
                return exif.getShort(at + 8);
            }
        }
        return 1;
    }
}
