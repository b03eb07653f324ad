package org.muster.formats.tabular;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text file turns bytes into signs, and how that was found out.
 *
 * @param mark bytes of the byte order mark, to be skipped
 * @param broken signs that are not of this encoding and read as �
 */
record Encoding(Charset charset, int mark, long broken, String why) {

    static Encoding utf8(int mark, long broken, String why) {
        return new Encoding(StandardCharsets.UTF_8, mark, broken, why);
    }

    Finding finding() {
        String name =
                charset.equals(StandardCharsets.UTF_8) && mark > 0
                        ? "UTF-8 with byte order mark"
                        : charset.name();
        return new Finding("encoding", name, why);
    }
}
