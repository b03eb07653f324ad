package org.muster.formats.bcbp;

import org.muster.formats.problem.Problems;

/** A stretch of the code that is taken field by field; what is not there is blank. */
final class Signs {

    private final String text;
    private final int offset;
    private final Problems problems;
    private int at;

    /**
     * @param offset of the stretch in the whole code, for sentences
     */
    Signs(String text, int offset, Problems problems) {
        this.text = text;
        this.offset = offset;
        this.problems = problems;
    }

    /** So many signs without the blanks around them. */
    String take(int width) {
        return takeRaw(width).strip();
    }

    /** A stretch of its own within this one; shorter than asked for when this one ends. */
    Signs cut(int width) {
        int from = offset + at;
        return new Signs(takeRaw(width), from, problems);
    }

    String rest() {
        return takeRaw(text.length() - at).stripTrailing();
    }

    boolean isEnd() {
        return at >= text.length();
    }

    boolean begins(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    int left() {
        return text.length() - at;
    }

    /** The length of what follows, as two hexadecimal digits; all that is left when it is none. */
    int takeSize(String what, String paragraph) {
        String digits = takeRaw(2);
        boolean hexadecimal = digits.matches("[0-9A-Fa-f]{2}");
        int size = hexadecimal ? Integer.parseInt(digits, 16) : left();
        if (!hexadecimal && !(digits.isEmpty() && isEnd())) {
            tell(
                    "BCB-003",
                    -2,
                    what,
                    digits,
                    "is no length in two hexadecimal digits (" + paragraph + ").",
                    "All that follows is taken for it.");
        } else if (size > left()) {
            tell(
                    "BCB-004",
                    -2,
                    what,
                    digits,
                    "is more than the " + left() + " signs that follow (" + paragraph + ").",
                    "The code may be cut: scan it again.");
        }
        return Math.min(size, left());
    }

    /**
     * @param back from where this stretch is read now, negative
     */
    void tell(String code, int back, String what, String value, String rule, String wayOut) {
        int position = Math.max(1, offset + at + back + 1);
        problems.tell(code, "BCBP", 1, "position " + position + ", " + what, value, rule, wayOut);
    }

    private String takeRaw(int width) {
        int to = Math.min(text.length(), at + Math.max(0, width));
        String taken = text.substring(at, to);
        at = to;
        return taken;
    }
}
