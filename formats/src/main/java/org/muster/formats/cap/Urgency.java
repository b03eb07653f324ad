package org.muster.formats.cap;

/** How soon to act (3.2.2). */
public enum Urgency implements CapWord {
    IMMEDIATE("Immediate"),
    EXPECTED("Expected"),
    FUTURE("Future"),
    PAST("Past"),
    UNKNOWN("Unknown");

    private final String word;

    Urgency(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
