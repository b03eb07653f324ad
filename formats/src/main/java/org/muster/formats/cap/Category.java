package org.muster.formats.cap;

/** What kind of event it is about (3.2.2). */
public enum Category implements CapWord {
    GEO("Geo"),
    MET("Met"),
    SAFETY("Safety"),
    SECURITY("Security"),
    RESCUE("Rescue"),
    FIRE("Fire"),
    HEALTH("Health"),
    ENV("Env"),
    TRANSPORT("Transport"),
    INFRA("Infra"),
    CBRNE("CBRNE"),
    OTHER("Other");

    private final String word;

    Category(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
