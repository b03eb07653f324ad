package org.muster.ledger.exchange;

import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash. */
public final class Hash {
    /** What the first row of a chain has as its predecessor. */
    public static final Hash NONE = new Hash(new byte[32]);

    private final byte[] bytes;

    public Hash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
