package org.muster.formats.cap;

/** For whom an alert is meant (3.2.1). */
public enum Scope implements CapWord {
    PUBLIC("Public"),
    RESTRICTED("Restricted"),
    PRIVATE("Private");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
