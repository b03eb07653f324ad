package org.muster.exercises.population;

/** What somebody is in a household. */
enum Role {
    HEAD,
    PARTNER,
    CHILD,
    GRANDPARENT,
    SIBLING,
    FLATMATE;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
