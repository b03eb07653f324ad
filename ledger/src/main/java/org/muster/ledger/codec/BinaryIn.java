package org.muster.ledger.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads what {@link BinaryOut} wrote.
 *
 * <p>Threads: one.
 */
public final class BinaryIn {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private int at;
    private final List<Object> dictionary = new ArrayList<>();

    public BinaryIn(byte[] bytes) {
        this.bytes = bytes;
    }

    int takeByte() {
        return bytes[at++];
    }

    public long takeVar() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    long takeLong() {
        long value = (long) LONGS.get(bytes, at);
        at += 8;
        return value;
    }

    /** A value of the dictionary; {@code fresh} reads one that comes for the first time. */
    Object takeKnown(Supplier<Object> fresh) {
        int known = (int) takeVar();
        if (known > 0) {
            return dictionary.get(known - 1);
        }
        // The writer numbers a value before the values inside it.
        int place = dictionary.size();
        dictionary.add("");
        Object value = fresh.get();
        dictionary.set(place, value);
        return value;
    }

    String takeText() {
        return (String) takeKnown(this::takeNewText);
    }

    String takeNewText() {
        long head = takeVar();
        int length = (int) (head >>> 1);
        boolean wide = (head & 1) == 1;
        int width = wide ? 2 * length : length;
        String text;
        if (wide) {
            char[] chars = new char[length];
            for (int i = 0; i < length; i++) {
                chars[i] = (char) ((bytes[at + 2 * i] & 0xFF) << 8 | bytes[at + 2 * i + 1] & 0xFF);
            }
            text = new String(chars);
        } else {
            text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        }
        at += width;
        return text;
    }
}
