package org.muster.core.arrival;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.listing.Listing;
import org.muster.core.register.Details;

/** What is done where a leg leads to. */
public sealed interface ArrivalCommand extends Command {

    record ScanArrivals(LegId leg, List<PersonId> persons, String place) implements ArrivalCommand {
        public ScanArrivals {
            persons = persons.stream().distinct().toList();
        }
    }

    record EndArrivals(LegId leg, String place) implements ArrivalCommand {}

    record CountByPartner(LegId leg, String partner, int count, String seal, String signer)
            implements ArrivalCommand {}

    /** What a comparison found of each row of a partner's list. */
    record ComparePartnerList(LegId leg, PartnerList list, List<PartnerRow> rows)
            implements ArrivalCommand {
        public ComparePartnerList {
            rows = List.copyOf(rows);
        }
    }

    /** One row, where it stands in the list, and whom it was found to be about. */
    record PartnerRow(String sheet, int row, Details words, PartnerMatch match) {}

    /** Whom a row is about; empty when it is nobody whom we know, or none of those in doubt. */
    record DecidePartnerRow(LegId leg, Listing at, Optional<PersonId> person)
            implements ArrivalCommand {}
}
