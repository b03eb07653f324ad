package org.muster.formats.tabular;

import java.nio.charset.Charset;
import java.util.function.Consumer;

/**
 * Takes out of a cell's text what nobody sees: NUL and other control signs, marks of writing
 * direction, byte order marks, soft hyphens; and mends what was read in a wrong encoding. Counts
 * all that for one reading. Joiners of Persian and Indian scripts stay.
 */
final class CellText {

    private final int longest;
    private final Misread misread;
    private long nulRow;
    private long nuls;
    private long markRow;
    private long marks;
    private long cutRow;
    private long cuts;
    private long mendedRow;
    private long mended;
    private String mendedExample = "";

    /**
     * @param read the encoding of the text, for cells in which it is wrong
     */
    CellText(int longest, Charset read) {
        this.longest = longest;
        this.misread = new Misread(read);
    }

    String clean(String raw, long row) {
        String text = raw;
        if (text.length() > longest) {
            text = text.substring(0, longest);
            cutRow = cuts++ == 0 ? row : cutRow;
        }
        String meant = misread.mend(text);
        if (meant != null) {
            mendedRow = mended == 0 ? row : mendedRow;
            mendedExample = mended++ == 0 ? text.strip() : mendedExample;
            text = meant;
        }
        return hasUnseen(text) ? withoutUnseen(text, row) : text.strip();
    }

    private String withoutUnseen(String text, long row) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean nul = false;
        boolean mark = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\u00A0' || sign == '\u202F' || sign == '\t') {
                kept.append(' ');
            } else if (sign == '\r') {
                kept.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (!isUnseen(sign)) {
                kept.append(sign);
            } else if (sign < ' ' || sign == '\uFFFE' || sign == '\uFFFF') {
                nul = true;
            } else {
                mark = true;
            }
        }
        nulRow = nul && nuls++ == 0 ? row : nulRow;
        markRow = mark && marks++ == 0 ? row : markRow;
        return kept.toString().strip();
    }

    private static boolean hasUnseen(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (isUnseen(sign) || sign == '\u00A0' || sign == '\u202F' || sign == '\t') {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnseen(char sign) {
        if (sign < ' ') {
            return sign != '\n';
        }
        return switch (sign) {
            case '\u007F', '\u00AD', '\u061C', '\u200B', '\u200E', '\u200F', '\uFEFF', '\u2060' ->
                    true;
            case '\u202A', '\u202B', '\u202C', '\u202D', '\u202E' -> true;
            case '\u2066', '\u2067', '\u2068', '\u2069', '\uFFFE', '\uFFFF' -> true;
            default -> false;
        };
    }

    /** Tells, once for the sheet, what was taken out. */
    void tell(String file, String sheet, Consumer<CellProblem> problems) {
        if (nuls > 0) {
            problems.accept(
                    CellProblem.ofRow(
                                    "TAB-029",
                                    file,
                                    sheet,
                                    nulRow,
                                    "NUL bytes or other control signs were left out, here first; cells: "
                                            + nuls
                                            + ".",
                                    "Check these cells against the original: the file may be damaged.")
                            .with(nuls));
        }
        if (marks > 0) {
            problems.accept(
                    CellProblem.ofRow(
                                    "TAB-033",
                                    file,
                                    sheet,
                                    markRow,
                                    "marks that nobody sees, such as those for right-to-left text, were left"
                                            + " out, here first; cells: "
                                            + marks
                                            + ".",
                                    "Nothing to do.")
                            .with(marks));
        }
        if (cuts > 0) {
            problems.accept(
                    CellProblem.ofRow(
                                    "TAB-031",
                                    file,
                                    sheet,
                                    cutRow,
                                    "more than "
                                            + longest
                                            + " signs stood in a cell, here first, and the rest was left out;"
                                            + " cells: "
                                            + cuts
                                            + ".",
                                    "Shorten the cell.")
                            .with(cuts, longest));
        }
        if (mended > 0) {
            problems.accept(
                    CellProblem.ofRow(
                                    "TAB-034",
                                    file,
                                    sheet,
                                    mendedRow,
                                    "text was saved in two encodings at once, here first, such as “"
                                            + mendedExample
                                            + "”; it was read as “"
                                            + misread.mend(mendedExample)
                                            + "”; cells: "
                                            + mended
                                            + ".",
                                    "Check that one; the others are alike.")
                            .with(
                                    mended,
                                    mendedExample,
                                    String.valueOf(misread.mend(mendedExample))));
        }
    }
}
