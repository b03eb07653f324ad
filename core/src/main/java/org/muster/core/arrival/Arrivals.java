package org.muster.core.arrival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.muster.core.arrival.ArrivalFact.ArrivalScanned;
import org.muster.core.arrival.ArrivalFact.ArrivalsEnded;
import org.muster.core.arrival.ArrivalFact.PartnerCounted;
import org.muster.core.arrival.ArrivalFact.PartnerListCompared;
import org.muster.core.arrival.ArrivalFact.PartnerRowCompared;
import org.muster.core.arrival.ArrivalFact.PartnerRowDecided;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;

/**
 * The other end of a leg: who was scanned there, by their first scan, and what partners counted,
 * the last word of each.
 */
public record Arrivals(SequencedMap<PersonId, Recorded> scanned, List<Recorded> partners) {

    public static Arrivals of(View view, LegId leg) {
        SequencedMap<PersonId, Recorded> scanned = new LinkedHashMap<>();
        SequencedMap<String, Recorded> partners = new LinkedHashMap<>();
        for (Recorded recorded : view.history(leg)) {
            if (recorded.fact() instanceof ArrivalFact fact) {
                switch (fact) {
                    case ArrivalScanned scan -> scanned.putIfAbsent(scan.person(), recorded);
                    case ArrivalsEnded end -> {}
                    case PartnerCounted count -> partners.put(count.partner(), recorded);
                    case PartnerListCompared list -> {}
                    case PartnerRowCompared row -> {}
                    case PartnerRowDecided decided -> {}
                }
            }
        }
        return new Arrivals(scanned, new ArrayList<>(partners.values()));
    }

    /** Who is on the leg's list and was not scanned off it. */
    public List<PersonId> missing(Leg leg) {
        return leg.aboard().keySet().stream()
                .filter(person -> !scanned.containsKey(person))
                .toList();
    }

    /** Who was scanned off the leg and is not on its list. */
    public List<PersonId> unexpected(Leg leg) {
        return scanned.keySet().stream()
                .filter(person -> !leg.aboard().containsKey(person))
                .toList();
    }

    /** Whether a partner signed for this manifest, and counted as many as are on it by now. */
    public static boolean agrees(Leg leg, PartnerCounted count) {
        return leg.manifest()
                .filter(closing ->
                        closing.fact() instanceof ManifestClosed closed
                                && closed.seal().hex().startsWith(count.seal())
                                && leg.aboard().size() == count.count())
                .isPresent();
    }
}
