package org.muster.ledger.desk;

import java.util.List;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;

/** What came of a command. */
public sealed interface Answer {

    /**
     * It was carried out and is durable. When the same command had been carried out before, {@code
     * repeated} is set and {@code facts} holds the first fact of that time.
     */
    record Done(List<Recorded> facts, boolean repeated) implements Answer {
        public Done {
            facts = List.copyOf(facts);
        }
    }

    /** A rule refused it, for these reasons; nothing was stored. */
    record Declined(List<Refusal> reasons) implements Answer {
        public Declined {
            reasons = List.copyOf(reasons);
        }
    }
}
