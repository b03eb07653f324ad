package org.muster.server.reads;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.muster.core.fact.PersonId;

/** The references of persons that stand in a text on its way out. */
final class References {
    /** {@code P-} and three groups of four, with hyphens between. */
    private static final int LENGTH = 16;

    private References() {}

    /** Finds them in bytes of any encoding that writes these letters as ASCII does. */
    static Set<PersonId> in(byte[] text) {
        Set<PersonId> found = new LinkedHashSet<>();
        for (int at = 0; at + LENGTH <= text.length; at++) {
            if (text[at] == 'P' && isReference(text, at)) {
                found.add(PersonId.parse(new String(text, at, LENGTH, StandardCharsets.US_ASCII)));
                at += LENGTH - 1;
            }
        }
        return found;
    }

    private static boolean isReference(byte[] text, int start) {
        if (start > 0 && isLetter(text[start - 1])) {
            return false;
        }
        for (int i = 1; i < LENGTH; i++) {
            boolean hyphen = i % 5 == 1;
            byte letter = text[start + i];
            if (hyphen ? letter != '-' : !isOfReference(letter)) {
                return false;
            }
        }
        return start + LENGTH == text.length || !isLetter(text[start + LENGTH]);
    }

    /** Those that references are printed with: no I, L, O and U. */
    private static boolean isOfReference(byte letter) {
        return letter >= '0' && letter <= '9'
                || letter >= 'A' && letter <= 'Z' && "ILOU".indexOf(letter) < 0;
    }

    private static boolean isLetter(byte letter) {
        return letter >= '0' && letter <= '9'
                || letter >= 'A' && letter <= 'Z'
                || letter >= 'a' && letter <= 'z';
    }
}
