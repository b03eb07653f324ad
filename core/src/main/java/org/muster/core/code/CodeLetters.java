package org.muster.core.code;

/**
 * Bytes in Crockford's base 32: digits and capitals only, which a QR code packs two in eleven bits
 * and a scanner that is a keyboard types without a modifier but shift.
 */
final class CodeLetters {
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private CodeLetters() {}

    static String print(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        long held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = (held << 8 | each & 0xFF) & 0xFFFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((int) (held >>> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((int) (held << 5 - bits) & 31));
        }
        return text.toString();
    }

    /** The bytes, as many as fit whole into the letters. */
    static byte[] parse(String letters) {
        byte[] bytes = new byte[letters.length() * 5 / 8];
        long held = 0;
        int bits = 0;
        int at = 0;
        for (char letter : letters.toCharArray()) {
            held = (held << 5 | digit(letter)) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >>> bits);
            }
        }
        return bytes;
    }

    /** What a letter stands for; O, I and L are read as 0 and 1. */
    static int digit(char letter) {
        char meant =
                switch (letter) {
                    case 'O' -> '0';
                    case 'I', 'L' -> '1';
                    default -> letter;
                };
        int digit = ALPHABET.indexOf(meant);
        if (digit < 0) {
            throw new IllegalArgumentException("'" + letter + "' is no letter of a code");
        }
        return digit;
    }
}
