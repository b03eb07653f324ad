package org.muster.identity.name;

import java.util.Optional;

/**
 * Writes a word with A to Z as Doc 9303 part 3, section 6 does. The tables of whole alphabets are
 * in {@code formats}, which this module may not use: the caller passes {@code
 * Transliteration::findLatin}. Only the few Latin letters that have several legal forms are known
 * here, since the tables there write one of them.
 */
@FunctionalInterface
public interface MrzSpelling {
    /** The word in A to Z, or empty where a sign has no rule. */
    Optional<String> find(String word);
}
