package org.muster.formats.paxlst;

import java.util.Optional;

/** ATT with function 2, element 9019 (guide 4.12). */
public enum SexCode implements Coded {
    FEMALE("F"),
    MALE("M"),
    /** Neither, by the document. */
    UNSPECIFIED("X"),
    UNKNOWN("U");

    private final String code;

    SexCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static Optional<SexCode> find(String code) {
        return Coded.find(values(), code);
    }
}
