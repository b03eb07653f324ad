package org.muster.core.export;

import org.muster.core.register.Note;

/**
 * Who gets an export, and the key that it is encrypted to.
 *
 * @param name of the person who will open it
 * @param office for which authority or organisation
 * @param key an age recipient ({@code age1…}, X25519 in Bech32, as age's format v1 has it)
 */
public record Recipient(Note name, Note office, String key) {
    private static final String SIGNS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int LENGTH = 62;

    public Recipient {
        key = key.strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the key has the form of one; that it is whole, the maker of the file sees to. */
    boolean hasKey() {
        return key.length() == LENGTH
                && key.startsWith("age1")
                && key.substring(4).chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }
}
