package org.muster.core.fact;

/**
 * A rule that can say no: an enum constant with a stable code such as {@code MAN-002} and English
 * patterns for the sentence and the way out.
 */
public interface RefusalCode {
    /** Stable for ever: translations, partners and manuals refer to it. */
    String code();

    /** What is wrong, with {@code {0}}, {@code {1}} for the values. */
    String sentence();

    /** What would help, with the same values. */
    String wayOut();
}
