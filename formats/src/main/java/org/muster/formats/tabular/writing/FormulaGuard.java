package org.muster.formats.tabular.writing;

/**
 * Keeps a text from being run as a formula by a spreadsheet that opens CSV (OWASP, "CSV
 * injection"): an apostrophe goes before a text that begins with {@code = + - @}, their full-width
 * forms, a tab or an end of line, also behind blanks. A text that already looks guarded gets one
 * more, so that {@link #bare} gives back every text.
 */
public final class FormulaGuard {
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";
    private static final String BLANKS = " \u00a0\u3000\ufeff\u200e\u200f";

    private FormulaGuard() {}

    public static String guarded(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    /** The text that {@link #guarded} was given. */
    public static String bare(String text) {
        return text.startsWith("'") && isDangerous(text) ? text.substring(1) : text;
    }

    /** Also behind apostrophes, so that taking one away again gives what was there before. */
    private static boolean isDangerous(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == '\'' || isBlank(text.charAt(at)))) {
            at++;
        }
        return at < text.length() && DANGEROUS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isBlank(char sign) {
        return BLANKS.indexOf(sign) >= 0;
    }
}
