package org.muster.sync;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes as they are written: numbers of seven bits a byte, texts with their length. */
final class ByteOut {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ByteOut number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    /** A number that may be below zero. */
    ByteOut signed(long value) {
        return number(value << 1 ^ value >> 63);
    }

    ByteOut fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift & 0xFF));
        }
        return this;
    }

    ByteOut raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    ByteOut bytes(byte[] bytes) {
        return number(bytes.length).raw(bytes);
    }

    ByteOut text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] all() {
        return out.toByteArray();
    }
}
