package org.muster.formats.cap;

/** What people are to do (3.2.2). */
public enum Response implements CapWord {
    SHELTER("Shelter"),
    EVACUATE("Evacuate"),
    PREPARE("Prepare"),
    EXECUTE("Execute"),
    AVOID("Avoid"),
    MONITOR("Monitor"),
    ASSESS("Assess"),
    ALL_CLEAR("AllClear"),
    NONE("None");

    private final String word;

    Response(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
