package org.muster.sync;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The body of a fact in bytes: its sealed values, which are random and lie in it as base64, apart
 * from the rest, which packs well. Whatever it is, it is read back to the character.
 */
final class BodyForm {
    private static final String BEFORE = "{\"sealed\":\"";

    /** Stands for a sealed value; no JSON holds it. */
    private static final char MARK = '\u0001';

    private BodyForm() {}

    static void write(ByteOut out, ByteOut raw, String body) {
        if (body.indexOf(BEFORE) < 0 || body.indexOf(MARK) >= 0) {
            out.number(0).text(body);
            return;
        }
        StringBuilder text = new StringBuilder(body.length());
        List<byte[]> values = new ArrayList<>();
        int at = 0;
        for (int next = body.indexOf(BEFORE); next >= 0; next = body.indexOf(BEFORE, at)) {
            int from = next + BEFORE.length();
            int end = Math.max(from, body.indexOf('"', from));
            byte[] value = decoded(body.substring(from, end));
            text.append(body, at, from);
            if (value.length > 0) {
                text.append(MARK);
                values.add(value);
                at = end;
            } else {
                at = from;
            }
        }
        out.number(values.size()).text(text.append(body, at, body.length()).toString());
        for (byte[] value : values) {
            out.number(value.length);
            raw.raw(value);
        }
    }

    /** Nothing, where it is not exactly what an encoder gives. */
    private static byte[] decoded(String text) {
        try {
            byte[] value = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(value).equals(text) ? value : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    static String read(ByteIn in, ByteIn raw) throws Damaged {
        int values = in.count();
        String text = in.text();
        if (values == 0) {
            return text;
        }
        StringBuilder body = new StringBuilder(2 * text.length());
        int at = 0;
        for (int i = 0; i < values; i++) {
            int mark = text.indexOf(MARK, at);
            if (mark < 0) {
                throw new Damaged("a sealed value has no place");
            }
            body.append(text, at, mark);
            body.append(Base64.getEncoder().encodeToString(raw.raw(in.length())));
            at = mark + 1;
        }
        return body.append(text, at, text.length()).toString();
    }
}
