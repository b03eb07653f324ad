package org.muster.formats.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out how a document's bytes are signs (XML 1.0, appendix F), and lets bytes that are none
 * pass as replacement signs: the JDK's own decoding ends there, and prints.
 */
final class Decoding {

    private static final int HEAD = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,150}?encoding\\s*=\\s*[\"']([A-Za-z][\\w.-]{0,40})");

    private Decoding() {}

    static Reader open(InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        Charset charset = charset(start);
        int mark = start.startsWith("\u00EF\u00BB\u00BF") ? 3 : isMarked(start) ? 2 : 0;
        return new InputStreamReader(
                new SequenceInputStream(
                        new ByteArrayInputStream(
                                head, mark, head.length - Math.min(mark, head.length)),
                        in),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static boolean isMarked(String start) {
        return start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE");
    }

    private static Charset charset(String start) {
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(start);
        if (!declared.find() || !Charset.isSupported(declared.group(1))) {
            return StandardCharsets.UTF_8;
        }
        Charset named = Charset.forName(declared.group(1));
        // a declaration that could be read sign by sign is no UTF-16 or UTF-32, whatever it says
        return named.name().startsWith("UTF-16") || named.name().startsWith("UTF-32")
                ? StandardCharsets.UTF_8
                : named;
    }
}
