package org.muster.formats.tabular.writing;

/** Texts as XML of a workbook holds them. */
final class XlsxText {
    /** As many signs as a cell may have (Excel's own limit). */
    static final int LONGEST = 32_767;

    private XlsxText() {}

    /**
     * Appends a text of a cell. Signs that XML cannot hold are written _x0007_, and what looks like
     * that already gets its underscore so (ECMA-376 part 1, 22.9.2.19); half a surrogate pair is no
     * sign at all. What is longer than a cell can be ends in "…".
     */
    static void append(StringBuilder xml, String text) {
        int end = text.length();
        if (end > LONGEST) {
            end = LONGEST - 1;
            end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
        }
        for (int i = 0; i < end; i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '_' -> xml.append(isEscape(text, i) ? "_x005F_" : "_");
                case '\n', '\t' -> xml.append(sign);
                default -> {
                    if (sign < ' ' || sign >= 0xFFFE) {
                        escape(xml, sign);
                    } else if (!Character.isSurrogate(sign)) {
                        xml.append(sign);
                    } else if (isPair(text, i)) {
                        xml.append(sign).append(text.charAt(++i));
                    } else {
                        xml.append('\uFFFD');
                    }
                }
            }
        }
        if (end < text.length()) {
            xml.append('…');
        }
    }

    /** A text as an attribute has it. */
    static String attribute(String text) {
        StringBuilder xml = new StringBuilder();
        append(xml, text.replaceAll("\\p{Cntrl}", " "));
        return xml.toString().replace("\"", "&quot;");
    }

    /** A text between two tags that is not a cell's. */
    static String element(String text) {
        return attribute(text).replace("_x005F_", "_");
    }

    private static void escape(StringBuilder xml, char sign) {
        xml.append("_x").append(String.format("%04X", (int) sign)).append('_');
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private static boolean isEscape(String text, int at) {
        if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
