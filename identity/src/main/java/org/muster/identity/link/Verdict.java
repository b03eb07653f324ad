package org.muster.identity.link;

import java.util.List;
import java.util.OptionalLong;

/** What is held of a new row: somebody known, nobody known, or a question to a person. */
public sealed interface Verdict {
    /** The new row. */
    String row();

    /**
     * A known person, without asking.
     *
     * @param why the new row beside that row of the person that speaks most for it
     */
    record SameAs(String row, long person, Link why) implements Verdict {}

    /**
     * Perhaps somebody else.
     *
     * @param group as in {@link Newcomer}; what is decided holds for all new rows of the group
     * @param candidates the likeliest first
     */
    record Doubt(String row, String group, List<Candidate> candidates) implements Verdict {
        public Doubt {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Nobody known.
     *
     * @param group the first of those new rows that are one person with it
     */
    record Newcomer(String row, String group) implements Verdict {}

    /**
     * Whom a new row may be.
     *
     * @param person empty when it is another newcomer; then {@code why} names that one's row
     * @param reason why it was not linked although much speaks for it; empty when it is only in
     *     doubt
     */
    record Candidate(OptionalLong person, Link why, String reason) {}
}
