package org.muster.core.gate;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Seating;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;

/**
 * How a party will sit, before any gate has seen it: stretchers by need, infants on the laps of
 * those who can hold one, everybody else on a seat. A gate may find otherwise; it never finds more
 * infants on laps than there are laps.
 */
public final class ExpectedSeating {
    private ExpectedSeating() {}

    public static SequencedMap<PersonId, Seating> of(
            View view, List<PersonId> party, LocalDate day) {
        Laps laps = new Laps(view, day);
        Set<PersonId> infants = new HashSet<>();
        SequencedMap<PersonId, Seating> seating = new LinkedHashMap<>();
        for (PersonId person : party) {
            List<Need> needs = Needs.of(view, person);
            if (needs.contains(Need.STRETCHER)) {
                seating.put(person, Seating.STRETCHER);
                continue;
            }
            seating.put(person, Seating.SEAT);
            if (laps.isInfant(person, needs.contains(Need.INFANT))) {
                infants.add(person);
            }
        }
        infants.forEach(infant -> seating.put(infant, Seating.LAP));
        int holders = laps.holders(seating);
        infants.stream()
                .sorted(java.util.Comparator.comparingLong(PersonId::value))
                .skip(holders)
                .forEach(infant -> seating.put(infant, Seating.SEAT));
        return seating;
    }
}
