package org.muster.formats.mrz;

/**
 * What the document says of its holder's sex; {@code <} on the line is a statement, not an error.
 */
public enum MrzSex {
    MALE('M'),
    FEMALE('F'),
    UNSPECIFIED('<');

    private final char sign;

    MrzSex(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }
}
