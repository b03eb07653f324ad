package org.muster.formats.sms;

import java.nio.charset.StandardCharsets;

/** The two alphabets that we send in, with what fits into a message of one part or of several. */
public enum SmsAlphabet {
    /** Septets: one for most signs, two for those of the extension table, such as the euro sign. */
    GSM_7(0x00, 160, 153),
    /** Units of 16 bits: one for most signs, two for emoji and other rare ones. */
    UCS_2(0x08, 70, 67);

    private final int dataCoding;
    private final int unitsAlone;
    private final int unitsOfMany;

    SmsAlphabet(int dataCoding, int unitsAlone, int unitsOfMany) {
        this.dataCoding = dataCoding;
        this.unitsAlone = unitsAlone;
        this.unitsOfMany = unitsOfMany;
    }

    /** How SMPP names it (SMPP 3.4, 5.2.19). */
    public int dataCoding() {
        return dataCoding;
    }

    /** What a message of a single part holds. */
    public int unitsAlone() {
        return unitsAlone;
    }

    /** What each part holds where there are several, since a header takes room. */
    public int unitsOfMany() {
        return unitsOfMany;
    }

    /** How much of a part a sign takes; 0 when this alphabet lacks it. */
    public int units(int codePoint) {
        return switch (this) {
            case GSM_7 -> GsmAlphabet.septets(codePoint);
            case UCS_2 -> isHalf(codePoint) ? 0 : Character.charCount(codePoint);
        };
    }

    public int units(String text) {
        return text.codePoints().map(this::units).sum();
    }

    public boolean holds(String text) {
        return text.codePoints().allMatch(sign -> units(sign) > 0);
    }

    byte[] toBytes(String text) {
        return switch (this) {
            case GSM_7 -> GsmAlphabet.toBytes(text, units(text));
            case UCS_2 -> text.getBytes(StandardCharsets.UTF_16BE);
        };
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
