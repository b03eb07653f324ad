package org.muster.core.fact;

/** A rule that can say no: a constant of an enum, with its wording. */
public interface RefusalCode {
    RefusalText text();

    /** Stable for ever, such as {@code MAN-002}: translations, partners and manuals refer to it. */
    default String code() {
        return text().code();
    }

    /** What is wrong, with {@code {0}}, {@code {1}} for the values. */
    default String sentence() {
        return text().sentence();
    }

    /** What would help, with the same values. */
    default String wayOut() {
        return text().wayOut();
    }
}
