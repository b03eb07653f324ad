package org.muster.core.tally;

/**
 * One line of a tally: {@code key} is a nationality, a leg or an age band; an empty key is what is
 * not known.
 */
public record Count(String key, int persons) {}
