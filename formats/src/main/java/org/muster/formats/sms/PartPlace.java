package org.muster.formats.sms;

/**
 * Where a part belongs in its message (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @param reference the same in all parts; 0 to 255 as we write it, to 65535 as others may
 * @param number from 1
 */
public record PartPlace(int reference, int total, int number) {

    private static final int HIGHEST_REFERENCE = 0xFFFF;

    public PartPlace {
        if (reference < 0 || reference > HIGHEST_REFERENCE) {
            throw new IllegalArgumentException("reference " + reference + " must be 0 to 65535");
        }
        if (total < 1 || total > SmsText.MOST_PARTS) {
            throw new IllegalArgumentException("total " + total + " must be 1 to 255");
        }
        if (number < 1 || number > total) {
            throw new IllegalArgumentException("number " + number + " must be 1 to " + total);
        }
    }

    /** With the reference in one octet, as every telephone knows it. */
    byte[] toHeader() {
        if (reference > 0xFF) {
            throw new IllegalStateException(
                    "reference " + reference + " must be 0 to 255 to be sent: take its last octet");
        }
        return new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) number};
    }
}
