package org.muster.formats.paxlst;

import java.util.Optional;

/** What a place is to a traveller (LOC of group 4, element 3227; guide 4.17). */
public enum PlaceKind implements Coded {
    /** Where immigration is passed. */
    FIRST_PORT("22"),
    RESIDENCE("174"),
    EMBARKATION("178"),
    DEBARKATION("179"),
    BIRTH("180");

    private final String code;

    PlaceKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static Optional<PlaceKind> find(String code) {
        return Coded.find(values(), code);
    }
}
