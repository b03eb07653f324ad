package org.muster.formats.cap;

/** How sure it is (3.2.2). */
public enum Certainty implements CapWord {
    OBSERVED("Observed"),
    LIKELY("Likely"),
    POSSIBLE("Possible"),
    UNLIKELY("Unlikely"),
    UNKNOWN("Unknown");

    private final String word;

    Certainty(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
