package org.muster.ledger.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Bytes that grow, with a dictionary: a value that was written before is written as its number.
 *
 * <p>Threads: one.
 */
public final class BinaryOut {
    private byte[] bytes = new byte[1 << 16];
    private int size;
    private final Map<Object, Integer> dictionary = new HashMap<>();

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    public void putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** A whole number, small ones short; negative ones are allowed and take ten bytes. */
    public void putVar(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    public void putLong(long value) {
        room(8);
        ByteBuffer.wrap(bytes, size, 8).putLong(value);
        size += 8;
    }

    /** Writes the number of a value seen before; returns false, and remembers it, when new. */
    boolean putKnown(Object value) {
        Integer known = dictionary.putIfAbsent(value, dictionary.size() + 1);
        putVar(known == null ? 0 : known);
        return known != null;
    }

    public void putText(String text) {
        if (!putKnown(text)) {
            putNewText(text);
        }
    }

    /** One byte a character where that is enough, else two, so that any string survives. */
    void putNewText(String text) {
        int length = text.length();
        boolean wide = text.chars().anyMatch(c -> c > 0xFF);
        putVar((long) length << 1 | (wide ? 1 : 0));
        room(wide ? 2 * length : length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (wide) {
                bytes[size++] = (byte) (c >>> 8);
            }
            bytes[size++] = (byte) c;
        }
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
