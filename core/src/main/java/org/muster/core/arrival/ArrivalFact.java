package org.muster.core.arrival;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.listing.Listing;
import org.muster.core.register.Details;

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

    /** A partner's own list was compared with the sealed manifest, row by row. */
    record PartnerListCompared(LegId leg, PartnerList list) implements ArrivalFact {}

    /**
     * One row of a partner's list and whom it was found to be about. It makes nobody known: where
     * the person is not certain, {@code person} is a reference of nobody, whose key seals the row.
     */
    record PartnerRowCompared(
            PersonId person, LegId leg, Listing at, Details words, PartnerMatch match)
            implements ArrivalFact, AboutPerson {}

    /** Somebody said whom a row of a partner's list is about; empty when it is none of those. */
    record PartnerRowDecided(LegId leg, Listing at, Optional<PersonId> person)
            implements ArrivalFact {}
}
