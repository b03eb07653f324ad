package org.muster.core.register;

import java.util.Base64;
import org.muster.core.fact.Identifying;

/**
 * A small portrait of a person, as JPEG. It is sealed with the person's key and goes to every node
 * that the person's other facts go to, so it is small.
 *
 * @param jpeg the file in base 64; empty once it was erased
 */
public record Photo(String jpeg) implements Identifying {
    /** A face of 240 by 320 points takes some 8 kB. */
    public static final int LARGEST = 12_000;

    public static final Photo ERASED = new Photo("");

    private static final int START_OF_IMAGE = 0xffd8;
    private static final int END_OF_IMAGE = 0xffd9;

    public Photo {
        if (!jpeg.isEmpty()) {
            check(Base64.getDecoder().decode(jpeg));
        }
    }

    public static Photo of(byte[] jpeg) {
        check(jpeg);
        return new Photo(Base64.getEncoder().encodeToString(jpeg));
    }

    private static void check(byte[] jpeg) {
        if (jpeg.length > LARGEST) {
            throw new IllegalArgumentException(
                    "a photo has at most %d bytes, this one %d".formatted(LARGEST, jpeg.length));
        }
        boolean whole =
                jpeg.length > 4
                        && two(jpeg, 0) == START_OF_IMAGE
                        && two(jpeg, jpeg.length - 2) == END_OF_IMAGE;
        if (!whole) {
            throw new IllegalArgumentException("a photo is a whole JPEG file");
        }
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    public byte[] toBytes() {
        return Base64.getDecoder().decode(jpeg);
    }

    @Override
    public String toString() {
        return "photo of " + jpeg.length() * 3 / 4 + " bytes";
    }
}
