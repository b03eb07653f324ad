package org.muster.formats.paxlst;

import java.util.Arrays;
import java.util.Optional;

/** ATT with function 2, element 9019 (guide 4.12). */
public enum SexCode {
    FEMALE("F"),
    MALE("M"),
    /** Neither, by the document. */
    UNSPECIFIED("X"),
    UNKNOWN("U");

    private final String code;

    SexCode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<SexCode> find(String code) {
        return Arrays.stream(values()).filter(sex -> sex.code.equals(code)).findFirst();
    }
}
