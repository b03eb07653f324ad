package org.muster.core.tripwire;

import java.time.Duration;
import org.muster.core.register.Note;

/**
 * What a tripwire waits for and what it proposes.
 *
 * @param needed how many signals fire it; a condition that comes about twice gives two
 * @param within in how long a time they have to come
 * @param text what is proposed, in a sentence
 */
public record TripwirePlan(
        Note name,
        TripwireConditions conditions,
        int needed,
        Duration within,
        TripwireProposal proposal,
        Note text) {}
