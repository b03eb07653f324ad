package org.muster.sync;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link ByteOut} wrote; damaged bytes give {@link Damaged}, never more memory than they
 * have.
 */
final class ByteIn {
    private final byte[] bytes;
    private int at;

    ByteIn(byte[] bytes) {
        this.bytes = bytes;
    }

    long number() throws Damaged {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = next();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new Damaged("a number is too long");
    }

    /** A count of things, each of which takes a byte at least. */
    int count() throws Damaged {
        long count = number();
        if (count < 0 || count > bytes.length) {
            throw new Damaged("a count is too large");
        }
        return (int) count;
    }

    /** How long something is that lies elsewhere; whoever reads it there looks whether it does. */
    int length() throws Damaged {
        long length = number();
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw new Damaged("a length is too large");
        }
        return (int) length;
    }

    long signed() throws Damaged {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    long fixed() throws Damaged {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | next() & 0xFF;
        }
        return value;
    }

    byte[] raw(int length) throws Damaged {
        if (length < 0 || length > bytes.length - at) {
            throw new Damaged("it ends too early");
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    byte[] bytes() throws Damaged {
        return raw(count());
    }

    String text() throws Damaged {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }

    private byte next() throws Damaged {
        if (at == bytes.length) {
            throw new Damaged("it ends too early");
        }
        return bytes[at++];
    }
}
