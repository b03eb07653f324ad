package org.muster.identity.link;

import java.util.Arrays;

/**
 * Texts and their numbers, 0 upwards in the order of their first coming. Not for several threads.
 */
final class Words {
    static final int NONE = -1;
    private String[] texts = new String[64];
    private int[] counts = new int[64];
    private int[] table = new int[128];
    private int size;

    /** The number of a text, new or known; counts that it came once more. */
    int add(String text) {
        int number = number(text);
        counts[number]++;
        return number;
    }

    /** Counts that a known text came once more. */
    void again(int number) {
        counts[number]++;
    }

    /** The number of a text, new or known, without counting. */
    int number(String text) {
        if (size * 2 >= table.length) {
            grow();
        }
        int at = slot(text);
        if (table[at] == 0) {
            if (size == texts.length) {
                texts = Arrays.copyOf(texts, size * 2);
                counts = Arrays.copyOf(counts, size * 2);
            }
            texts[size] = text;
            table[at] = ++size;
        }
        return table[at] - 1;
    }

    String get(int number) {
        return texts[number];
    }

    int count(int number) {
        return counts[number];
    }

    int size() {
        return size;
    }

    private int slot(String text) {
        int mask = table.length - 1;
        int at = Hashes.spread(text.hashCode()) & mask;
        while (table[at] != 0 && !texts[table[at] - 1].equals(text)) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int i = 0; i < size; i++) {
            table[slot(texts[i])] = i + 1;
        }
    }
}
