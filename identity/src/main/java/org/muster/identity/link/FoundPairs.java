package org.muster.identity.link;

import java.io.Serializable;

/**
 * Pairs that may be one person as columns, to be sent between machines: the smaller row in the
 * upper half of a pair, what was seen, the bits that speak for it, and what households made of it.
 *
 * @param compared how many pairs were compared to find these
 */
public record FoundPairs(
        long[] pairs,
        int[] vectors,
        double[] bits,
        boolean[] byHousehold,
        boolean[] outdone,
        long compared)
        implements Serializable {

    public int size() {
        return pairs.length;
    }
}
