package org.muster.formats.mrz;

/** The letters and digits that readers and hands take for each other. */
final class LookAlikes {
    private LookAlikes() {}

    /** What may be printed where this sign was read, itself left out; empty for most signs. */
    static String of(char read) {
        return switch (read) {
            case '0' -> "OQD";
            case 'O', 'Q', 'D' -> "0";
            case '1' -> "IL";
            case 'I', 'L' -> "1";
            case '2' -> "Z";
            case 'Z' -> "2";
            case '5' -> "S";
            case 'S' -> "5";
            case '6' -> "G";
            case 'G' -> "6";
            case '8' -> "B";
            case 'B' -> "8";
            default -> "";
        };
    }
}
