package org.muster.formats.tabular;

/**
 * Takes out of a cell's text what nobody sees: NUL and other control signs, marks of writing
 * direction, byte order marks, soft hyphens. Counts them for one reading. Joiners of Persian and
 * Indian scripts stay.
 */
final class CellText {

    private final int longest;
    private long nulRow;
    private long nuls;
    private long markRow;
    private long marks;
    private long cutRow;
    private long cuts;

    CellText(int longest) {
        this.longest = longest;
    }

    String clean(String raw, long row) {
        String text = raw;
        if (text.length() > longest) {
            text = text.substring(0, longest);
            cutRow = cuts++ == 0 ? row : cutRow;
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
    void tell(String file, String sheet, java.util.function.Consumer<CellProblem> problems) {
        if (nuls > 0) {
            problems.accept(
                    CellProblem.ofRow(
                            "TAB-029",
                            file,
                            sheet,
                            nulRow,
                            "here and in "
                                    + (nuls - 1)
                                    + " more cells stood NUL bytes or other control signs; they were left out.",
                            "Check these cells against the original: the file may be damaged."));
        }
        if (marks > 0) {
            problems.accept(
                    CellProblem.ofRow(
                            "TAB-033",
                            file,
                            sheet,
                            markRow,
                            "here and in "
                                    + (marks - 1)
                                    + " more cells stood marks that nobody sees, such as those for right-to-left text; they were left out.",
                            "Nothing to do."));
        }
        if (cuts > 0) {
            problems.accept(
                    CellProblem.ofRow(
                            "TAB-031",
                            file,
                            sheet,
                            cutRow,
                            "here and in "
                                    + (cuts - 1)
                                    + " more cells stood more than "
                                    + longest
                                    + " signs; the rest was left out.",
                            "Shorten the cell."));
        }
    }
}
