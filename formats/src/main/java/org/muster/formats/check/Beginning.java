package org.muster.formats.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.muster.formats.xml.XmlRoot;

/**
 * How a file begins, by which its format is known.
 *
 * @param ending of its name, such as xlsx; empty for none
 * @param head its first signs
 * @param root the name of its first element; empty where it is no XML
 */
record Beginning(String ending, String head, String root) {

    static Beginning of(GivenFile file) throws IOException {
        String name = file.name().toLowerCase(Locale.ROOT);
        try (InputStream in = file.open()) {
            return new Beginning(
                    name.substring(name.lastIndexOf('.') + 1),
                    text(file.head()),
                    XmlRoot.findName(in).orElse(""));
        }
    }

    /** The signs of a text without the mark before them. */
    static String text(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & bytes[1] & 0xFF) == 0xFE;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
