package org.muster.identity.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came out when new rows were held against those known.
 *
 * @param verdicts one for each new row, in the order of the rows
 * @param bridges pairs of known persons whom a new row makes look like one
 * @param priors how many of the new rows were expected to be known
 * @param weights the version of the weights
 * @param compared how many pairs of rows were compared
 */
public record Arrivals(
        List<Verdict> verdicts,
        List<Bridge> bridges,
        Priors priors,
        String weights,
        long compared) {

    public Arrivals {
        verdicts = List.copyOf(verdicts);
        bridges = List.copyOf(bridges);
    }

    /**
     * Two known persons who may be one.
     *
     * @param person whose row was found
     * @param other whom that row fits as well
     */
    public record Bridge(long person, long other, Link why) {}

    /** The verdicts by their rows. */
    public Map<String, Verdict> byRow() {
        Map<String, Verdict> all = new HashMap<>();
        verdicts.forEach(verdict -> all.put(verdict.row(), verdict));
        return all;
    }
}
