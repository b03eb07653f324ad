package org.muster.identity.name;

import java.util.List;

/**
 * A name in one script, ready to be laid beside another.
 *
 * @param family its words; all of them when parts are not told apart
 * @param given empty when parts are not told apart
 * @param all family, then given
 */
record NameSide(Part family, Part given, Part all) {
    static final NameSide EMPTY = new NameSide(Part.EMPTY, Part.EMPTY, Part.EMPTY);

    /** Words, and what they are when neighbours are written as one. */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(NameToken[] tokens, Joined[] joined) {
        static final Part EMPTY = new Part(new NameToken[0], new Joined[0]);

        boolean isEmpty() {
            return tokens.length == 0;
        }

        List<NameToken> list() {
            return List.of(tokens);
        }
    }

    /** Neighbours as one word: the tokens from {@code from} on, with particles between them. */
    record Joined(int from, int count, NameToken token) {}

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean isParted() {
        return !given.isEmpty() && !family.isEmpty();
    }
}
