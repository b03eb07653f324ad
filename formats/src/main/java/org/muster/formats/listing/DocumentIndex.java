package org.muster.formats.listing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the document numbers that stand in more than one row, in some 20 bytes for each number: an
 * open table of hashes with the row and the name that had it first. One thread.
 */
final class DocumentIndex {

    private long[] keys = new long[1 << 10];
    private long[] rows = new long[1 << 10];
    private int[] names = new int[1 << 10];
    private int size;
    private final Map<Long, SharedDocument> shared = new HashMap<>();

    void add(String number, long row, String name) {
        long key = hash(number);
        int folded = Fold.fold(name).hashCode();
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            rows[slot] = row;
            names[slot] = folded;
            if (++size * 2 > keys.length) {
                grow();
            }
            return;
        }
        boolean same = names[slot] == folded;
        long first = rows[slot];
        shared.computeIfAbsent(
                        key,
                        none -> {
                            SharedDocument fresh = new SharedDocument();
                            fresh.add(first, true);
                            return fresh;
                        })
                .add(row, same);
    }

    Optional<SharedDocument> find(String number) {
        return Optional.ofNullable(shared.get(hash(number)));
    }

    private int slot(long key) {
        int slot = (int) (key ^ key >>> 32) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldRows = rows;
        int[] oldNames = names;
        keys = new long[oldKeys.length * 2];
        rows = new long[keys.length];
        names = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                rows[slot] = oldRows[i];
                names[slot] = oldNames[i];
            }
        }
    }

    /** FNV-1a over the signs, stirred; never 0, which means an empty slot. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }
}
