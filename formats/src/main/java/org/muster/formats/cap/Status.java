package org.muster.formats.cap;

/** Who may act on an alert (3.2.1): only on an actual one does everybody. */
public enum Status implements CapWord {
    ACTUAL("Actual"),
    EXERCISE("Exercise"),
    SYSTEM("System"),
    TEST("Test"),
    DRAFT("Draft");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
