package org.muster.formats.listing;

import java.util.Locale;

/** What a dry run says would become of a row. */
public enum Outcome {
    /** It makes a listing with no question open. */
    CREATED,
    /** A person must look first. */
    TO_ASK,
    /** Nobody can be made of it. */
    REJECTED,
    /** It is no listing at all: totals, headings again. */
    LEFT_OUT;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
