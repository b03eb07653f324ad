package org.muster.core.arrival;

import java.util.List;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;

/** What is seen where a leg leads to. */
public sealed interface ArrivalFact extends Fact {
    LegId leg();

    @Override
    default List<Subject> subjects() {
        return List.of(leg());
    }

    /** A band, or a document, was scanned again as its bearer stepped off. */
    record ArrivalScanned(PersonId person, LegId leg, String place) implements ArrivalFact {
        @Override
        public List<Subject> subjects() {
            return List.of(person, leg);
        }
    }

    /** Everybody has stepped off: whoever was not scanned did not arrive. */
    record ArrivalsEnded(LegId leg, String place) implements ArrivalFact {}

    /**
     * A partner counted who left or who arrived and signed for it, over the seal that they were
     * shown: the whole hash, or its first sixteen digits as they were read out.
     */
    record PartnerCounted(LegId leg, String partner, int count, String seal, String signer)
            implements ArrivalFact {}
}
