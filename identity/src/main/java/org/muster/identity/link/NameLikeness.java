package org.muster.identity.link;

import java.util.List;

/**
 * All that linking asks about names. Answers depend on nothing but the arguments, and any thread
 * may ask.
 */
public interface NameLikeness {

    /** The words of a part of a name, made comparable; none when nothing is left. */
    List<String> words(String part);

    /** What remains of a word in any of its usual spellings; empty when nothing does. */
    String skeleton(String word);

    /** How alike two parts are, each given as its words. The same whichever comes first. */
    NameLevel compare(List<String> one, List<String> other);
}
