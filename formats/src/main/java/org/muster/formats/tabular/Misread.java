package org.muster.formats.tabular;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mends cells whose UTF-8 somebody read as an old encoding, so that Noël became NoÃ«l: in a file
 * that was put together from two, or in one that was saved wrongly before. Only what turns into
 * words of one script is mended; the chance that somebody meant the other is nil. One thread.
 */
final class Misread {

    private final CharsetEncoder encoder;

    /**
     * @param read as what the file is read; for workbooks the encoding that most programs took
     */
    Misread(Charset read) {
        boolean wide = read.name().startsWith("UTF");
        this.encoder = (wide ? Charset.forName("windows-1252") : read).newEncoder();
    }

    /** The text as it was meant, or null where it is as good as it stands. */
    @Nullable String mend(String text) {
        if (!isSuspect(text)) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            if (!put(text.charAt(i), bytes)) {
                return null;
            }
        }
        String meant = decoded(bytes.flip());
        return meant != null && isWords(meant) ? meant : null;
    }

    /** A sign that begins two or three in UTF-8 (C2 to F4), and a sign beyond ASCII behind it. */
    private static boolean isSuspect(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) >= 0x80 && text.charAt(i + 1) >= 0x80) {
                return true;
            }
        }
        return false;
    }

    private boolean put(char sign, ByteBuffer bytes) {
        if (sign < 0x80 || sign < 0xA0 && !encoder.canEncode(sign)) {
            bytes.put((byte) sign);
            return true;
        }
        if (!encoder.canEncode(sign)) {
            return false;
        }
        try {
            ByteBuffer one = encoder.encode(CharBuffer.wrap(new char[] {sign}));
            bytes.put(one);
            return one.limit() == 1;
        } catch (CharacterCodingException cannot) {
            return false;
        }
    }

    private static @Nullable String decoded(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException noUtf8) {
            return null;
        }
    }

    /** Letters of one script, and of those that languages write with. */
    private static boolean isWords(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        boolean odd = false;
        for (int point : text.codePoints().toArray()) {
            if (Character.isLetter(point)) {
                scripts.add(UnicodeScript.of(point));
            }
            odd |= isOdd(point);
        }
        return scripts.size() == 1 && !odd;
    }

    /** Control signs, and the Latin letters of phonetic and African writing. */
    private static boolean isOdd(int point) {
        boolean control = point < ' ' && point != '\n' || point >= 0x7F && point < 0xA0;
        boolean rare = point >= 0x180 && point < 0x218 || point >= 0x21C && point < 0x2B0;
        return control || rare || !Character.isDefined(point);
    }
}
