package org.muster.formats.paxlst;

import java.util.Optional;

/** What a number is to a traveller (RFF of group 4, element 1153; guide 4.20). */
public enum ReferenceKind implements Coded {
    BOOKING("AVF"),
    /** The sender's own for this traveller. */
    PASSENGER("ABO"),
    SEAT("SEA"),
    GOVERNMENT("AEA"),
    CUSTOMER("CR");

    private final String code;

    ReferenceKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static Optional<ReferenceKind> find(String code) {
        return Coded.find(values(), code);
    }
}
