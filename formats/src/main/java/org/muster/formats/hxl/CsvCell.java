package org.muster.formats.hxl;

/**
 * Text that a spreadsheet might take for a formula gets an apostrophe before it, which the reader
 * takes away again.
 */
final class CsvCell {

    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

    private CsvCell() {}

    static String guarded(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    static String bare(String text) {
        return text.startsWith("'") && isDangerous(text) ? text.substring(1) : text;
    }

    /** Also behind apostrophes, so that taking one away again gives what was there before. */
    private static boolean isDangerous(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }
}
