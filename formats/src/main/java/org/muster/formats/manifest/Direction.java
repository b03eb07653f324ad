package org.muster.formats.manifest;

import org.openpdf.text.pdf.PdfWriter;

/**
 * In which direction a text runs on paper: that of its first letter (Unicode, UAX 9, P2 and P3).
 * Without it the library puts Arabic and Hebrew letters down from left to right, and joins none.
 */
public final class Direction {
    private Direction() {}

    /** The library's constant; texts without letters from right to left are left alone. */
    public static int of(String text) {
        if (!isAnyRightToLeft(text)) {
            return PdfWriter.RUN_DIRECTION_NO_BIDI;
        }
        return text.codePoints()
                        .filter(sign -> isRightToLeft(sign) || isLeftToRight(sign))
                        .limit(1)
                        .anyMatch(Direction::isRightToLeft)
                ? PdfWriter.RUN_DIRECTION_RTL
                : PdfWriter.RUN_DIRECTION_LTR;
    }

    static boolean isAnyRightToLeft(String text) {
        return text.codePoints().anyMatch(Direction::isRightToLeft);
    }

    private static boolean isRightToLeft(int sign) {
        byte direction = Character.getDirectionality(sign);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLeftToRight(int sign) {
        return Character.getDirectionality(sign) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
