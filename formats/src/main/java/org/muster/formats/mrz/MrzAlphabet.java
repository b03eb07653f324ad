package org.muster.formats.mrz;

import java.util.stream.Stream;

/** Which signs may stand where: a help to whoever reads a picture, never a proof. */
public final class MrzAlphabet {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
    private static final String DIGITS = "0123456789<";
    private static final String SEX = "MF<";
    private static final String ALL = LETTERS + "0123456789";

    private MrzAlphabet() {}

    /** The signs that the layout allows at a column of a line, both counted from 1. */
    public static String at(MrzFormat format, int line, int column) {
        Layout layout = Layout.of(format);
        if (layout.sex().holds(line, column)) {
            return SEX;
        }
        if (Stream.of(layout.documentCode(), layout.issuer(), layout.names(), layout.nationality())
                .anyMatch(span -> span.holds(line, column))) {
            return LETTERS;
        }
        boolean digit =
                Stream.concat(
                                Stream.of(
                                        layout.numberDigit(),
                                        layout.birth(),
                                        layout.birthDigit(),
                                        layout.expiry(),
                                        layout.expiryDigit()),
                                Stream.concat(
                                        layout.optionalDigit().stream(),
                                        layout.compositeDigit().stream()))
                        .anyMatch(span -> span.holds(line, column));
        return digit ? DIGITS : ALL;
    }
}
