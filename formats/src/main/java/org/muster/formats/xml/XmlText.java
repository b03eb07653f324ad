package org.muster.formats.xml;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes a document in one form: UTF-8, a line for each element, two blanks for each level, and a
 * namespace named where it begins. The same elements give the same bytes. A sign that XML cannot
 * hold is written as the replacement sign, so that its loss shows.
 */
public final class XmlText {

    private final StringBuilder out = new StringBuilder();

    private XmlText() {}

    public static byte[] write(XmlElement root) {
        XmlText text = new XmlText();
        text.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.element(root, "", 0);
        return text.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void element(XmlElement element, String around, int level) {
        out.repeat("  ", level).append('<').append(element.name());
        if (!element.namespace().equals(around)) {
            attribute("xmlns", element.namespace());
        }
        for (Map.Entry<String, String> one : element.attributes().entrySet()) {
            attribute(one.getKey(), one.getValue());
        }
        if (element.text().isEmpty() && element.children().isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append('>');
        escape(element.text(), false);
        if (!element.children().isEmpty()) {
            out.append('\n');
            element.children().forEach(child -> element(child, element.namespace(), level + 1));
            out.repeat("  ", level);
        }
        out.append("</").append(element.name()).append(">\n");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
    }

    private void escape(String text, boolean quoted) {
        text.codePoints().forEach(sign -> escape(sign, quoted));
    }

    private void escape(int sign, boolean quoted) {
        switch (sign) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            // a bare one would be read back as a line feed
            case '\r' -> out.append("&#13;");
            case '"' -> out.append(quoted ? "&quot;" : "\"");
            case '\n', '\t' -> {
                if (quoted) {
                    out.append("&#").append(sign).append(';');
                } else {
                    out.append((char) sign);
                }
            }
            default -> out.appendCodePoint(isXml(sign) ? sign : '\uFFFD');
        }
    }

    private static boolean isXml(int sign) {
        boolean surrogate = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
        return sign >= ' ' && !surrogate && sign != 0xFFFE && sign != 0xFFFF;
    }
}
