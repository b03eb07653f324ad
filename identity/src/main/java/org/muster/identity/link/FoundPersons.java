package org.muster.identity.link;

import java.io.Serializable;

/**
 * What grouping found among some components: the pairs as households judged them, the first row of
 * the person of each row that is not itself the first, and the pairs to ask about.
 *
 * @param firsts the row in the upper half, the first row of its person in the lower
 * @param questions pairs
 * @param reasons why each of them was not linked; empty when it is only in doubt
 */
public record FoundPersons(FoundPairs judged, long[] firsts, long[] questions, String[] reasons)
        implements Serializable {}
