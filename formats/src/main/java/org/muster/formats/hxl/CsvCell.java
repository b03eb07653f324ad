package org.muster.formats.hxl;

/**
 * Text that a spreadsheet might take for a formula gets an apostrophe before it, which the reader
 * takes away again.
 */
final class CsvCell {

    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

    private CsvCell() {}

    static String guarded(String text) {
        return isDangerous(text) || isDangerous(bare(text)) ? "'" + text : text;
    }

    static String bare(String text) {
        return text.startsWith("'") && isDangerous(text.substring(1).replaceFirst("^'+", ""))
                ? text.substring(1)
                : text;
    }

    private static boolean isDangerous(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }
}
