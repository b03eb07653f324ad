package org.muster.core.incident;

/** How far what is told is believed, 1 to 6, after the Admiralty grading (NATO AJP-2.1). */
public enum Credibility {
    CONFIRMED,
    PROBABLY_TRUE,
    POSSIBLY_TRUE,
    DOUBTFUL,
    IMPROBABLE,
    NOT_JUDGED;

    public int digit() {
        return ordinal() + 1;
    }

    /** What is not judged ranks below what is possible, and above what is doubtful. */
    int rank() {
        return switch (this) {
            case CONFIRMED -> 1;
            case PROBABLY_TRUE -> 2;
            case POSSIBLY_TRUE -> 3;
            case NOT_JUDGED -> 4;
            case DOUBTFUL -> 5;
            case IMPROBABLE -> 6;
        };
    }
}
