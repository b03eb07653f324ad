package org.muster.core.arrival;

import java.util.List;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;

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
}
