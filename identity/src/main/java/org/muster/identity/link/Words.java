package org.muster.identity.link;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts and their numbers, 0 upwards in the order of their first coming; or further texts and
 * counts laid over others, which are left as they are. Not for several threads.
 */
final class Words {
    static final int NONE = -1;
    private static final int FIRST = 16;

    private final @Nullable Words under;
    private final int from;
    private final IntCounts more = new IntCounts();
    private String[] texts = new String[FIRST];
    private int[] counts = new int[FIRST];
    private int[] table = new int[2 * FIRST];
    private int size;

    Words() {
        this.under = null;
        this.from = 0;
    }

    /** Over others, which must not grow while these are in use. */
    Words(Words under) {
        this.under = under;
        this.from = under.size();
    }

    /** The number of a text, new or known; counts that it came once more. */
    int add(String text) {
        int number = number(text);
        again(number);
        return number;
    }

    /** Counts that a known text came once more. */
    void again(int number) {
        if (number < from) {
            more.add(number);
        } else {
            counts[number - from]++;
        }
    }

    /** Counts that a text is there once less. */
    void less(int number) {
        if (number < from) {
            more.less(number);
        } else {
            counts[number - from]--;
        }
    }

    /** The number of a text, new or known, without counting. */
    int number(String text) {
        int known = under == null ? NONE : under.find(text);
        if (known != NONE) {
            return known;
        }
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
        return from + table[at] - 1;
    }

    /** The number of a text, or {@link #NONE}. */
    int find(String text) {
        int known = under == null ? NONE : under.find(text);
        if (known != NONE) {
            return known;
        }
        int at = slot(text);
        return table[at] == 0 ? NONE : from + table[at] - 1;
    }

    String get(int number) {
        return under != null && number < from ? under.get(number) : texts[number - from];
    }

    int count(int number) {
        return under != null && number < from
                ? under.count(number) + more.of(number)
                : counts[number - from];
    }

    int size() {
        return from + size;
    }

    /** The first number that is not of those beneath. */
    int from() {
        return from;
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
