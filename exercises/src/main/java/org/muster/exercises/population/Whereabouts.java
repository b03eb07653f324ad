package org.muster.exercises.population;

/** Where somebody truly is, whatever the lists say. */
enum Whereabouts {
    HERE,
    /** For a time: on leave, on a journey. */
    AWAY,
    /** For good; a register may not know. */
    LEFT,
    DIED;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
