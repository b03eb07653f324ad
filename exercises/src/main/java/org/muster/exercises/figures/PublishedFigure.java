package org.muster.exercises.figures;

import java.time.Instant;
import java.util.OptionalInt;
import org.muster.core.tally.CountingRule;

/**
 * A figure that somebody published: when, counting what, how many, how many of them own nationals
 * if said, and where it stands in the folder.
 */
public record PublishedFigure(
        Instant at,
        CountingRule rule,
        int souls,
        Precision precision,
        OptionalInt own,
        Precision ownPrecision,
        String where,
        String what) {

    public boolean isMetBy(int countedSouls, int countedOwn) {
        return precision.meets(countedSouls, souls)
                && (own.isEmpty() || ownPrecision.meets(countedOwn, own.getAsInt()));
    }
}
