package org.muster.formats.paxlst;

import java.util.Optional;

/** What a list is about (BGM, element 1001; guide 4.5). */
public enum ListKind implements Coded {
    PASSENGERS("745"),
    CREW("250"),
    /** Tells that a flight closed, changed or was cancelled, with or without those aboard. */
    FLIGHT_STATUS("266"),
    /** All crew that a carrier employs on some route, not those of a flight. */
    MASTER_CREW("336");

    private final String code;

    ListKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static Optional<ListKind> find(String code) {
        return Coded.find(values(), code);
    }
}
