package org.muster.core.incident;

/** How far a source is relied on, A to F, after the Admiralty grading (NATO AJP-2.1). */
public enum Reliability {
    A,
    B,
    C,
    D,
    E,
    /** It cannot be judged. */
    F;

    /** What is not judged ranks below what is fairly reliable, and above what is not. */
    int rank() {
        return switch (this) {
            case A -> 1;
            case B -> 2;
            case C -> 3;
            case F -> 4;
            case D -> 5;
            case E -> 6;
        };
    }
}
