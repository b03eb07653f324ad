package org.muster.formats.sms;

import java.util.Arrays;

/**
 * The GSM 7 bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1). The tables of
 * single languages are left out: many telephones show garbage for them.
 */
final class GsmAlphabet {

    static final int ESCAPE = 0x1B;

    /** Sixteen signs a row, as the standard's columns; the escape holds its own place. */
    private static final String DEFAULT =
            "@£$¥èéùìòÇ\nØø\rÅå"
                    + "Δ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ"
                    + " !\"#¤%&'()*+,-./"
                    + "0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNO"
                    + "PQRSTUVWXYZÄÖÑÜ§"
                    + "¿abcdefghijklmno"
                    + "pqrstuvwxyzäöñüà";

    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final int[] EXTENDED_CODES = {
        0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65
    };

    private static final int HIGHEST = '€';
    private static final byte[] SEPTETS = new byte[HIGHEST + 1];

    /** What an escape followed by this code means; 0 where the table is empty. */
    private static final char[] BEHIND_ESCAPE = new char[DEFAULT.length()];

    static {
        Arrays.fill(SEPTETS, (byte) 0);
        for (int code = 0; code < DEFAULT.length(); code++) {
            SEPTETS[DEFAULT.charAt(code)] = 1;
        }
        SEPTETS[ESCAPE] = 0;
        for (int i = 0; i < EXTENDED_CODES.length; i++) {
            SEPTETS[EXTENDED.charAt(i)] = 2;
            BEHIND_ESCAPE[EXTENDED_CODES[i]] = EXTENDED.charAt(i);
        }
    }

    private GsmAlphabet() {}

    /** How many septets a sign takes; 0 when the alphabet lacks it. */
    static int septets(int codePoint) {
        return codePoint <= HIGHEST ? SEPTETS[codePoint] : 0;
    }

    /** One octet for each septet, as SMPP carries them. */
    static byte[] toBytes(String text, int septets) {
        byte[] out = new byte[septets];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (SEPTETS[sign] == 2) {
                out[at++] = ESCAPE;
                out[at++] = (byte) EXTENDED_CODES[EXTENDED.indexOf(sign)];
            } else {
                out[at++] = (byte) DEFAULT.indexOf(sign);
            }
        }
        return out;
    }

    /**
     * The text of octets below 128. An escape at the end stays, since its other half may begin the
     * next part.
     */
    static String text(byte[] septets) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < septets.length; i++) {
            boolean pair = septets[i] == ESCAPE && i + 1 < septets.length;
            out.append(pair ? behindEscape(septets[++i]) : DEFAULT.charAt(septets[i]));
        }
        return out.toString();
    }

    /** What a sign means when an escape stands before it. */
    static char behindEscape(char sign) {
        int code = DEFAULT.indexOf(sign);
        return code < 0 ? sign : behindEscape((byte) code);
    }

    /** A second escape is kept free for tables to come and shows a blank (6.2.1.1). */
    private static char behindEscape(byte code) {
        if (code == ESCAPE) {
            return ' ';
        }
        return BEHIND_ESCAPE[code] == 0 ? DEFAULT.charAt(code) : BEHIND_ESCAPE[code];
    }
}
