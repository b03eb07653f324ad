package org.muster.identity.link;

/**
 * Where a row stands.
 *
 * @param source the list, by the name that all its rows share
 * @param line where in the list, counted from 1
 * @param household what rows of one booking, request or family in this list share; empty when the
 *     list does not say
 */
public record Origin(String source, long line, String household) {
    public Origin {
        source = source.strip();
        household = household.strip();
    }
}
