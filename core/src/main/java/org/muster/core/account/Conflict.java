package org.muster.core.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinFact.BulletinPublished;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.fact.Band;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.gate.GateFact.Banded;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;

/**
 * Facts of different nodes that cannot both be true. Nothing is chosen silently: a person settles
 * it with another fact, and then it is no conflict.
 */
public sealed interface Conflict {

    /**
     * One person is on the lists of two legs; settled by an off-load or a correction of one
     * manifest.
     */
    record OnTwoLegs(PersonId person, List<LegId> legs) implements Conflict {}

    /** One band is on two wrists; settled by a fresh band for one of them. */
    record BandTwice(Band band, List<PersonId> persons) implements Conflict {}

    /**
     * A node published a text that is not the approved one as all facts tell it, so people have
     * read what the record does not hold; settled by publishing the text that stands, or by
     * abandoning the bulletin.
     */
    record OtherTextPublished(BulletinId bulletin) implements Conflict {}

    static List<Conflict> listAll(View view) {
        List<Conflict> conflicts = new ArrayList<>();
        onTwoLegs(view, conflicts);
        bandTwice(view, conflicts);
        otherTextPublished(view, conflicts);
        return conflicts;
    }

    private static void otherTextPublished(View view, List<Conflict> conflicts) {
        for (Bulletin bulletin : Bulletin.listAll(view)) {
            boolean settled =
                    bulletin.state() instanceof BulletinState.Published
                            || bulletin.state() instanceof BulletinState.Abandoned;
            boolean published =
                    view.history(bulletin.id()).findLast(BulletinPublished.class).isPresent();
            if (published && !settled) {
                conflicts.add(new OtherTextPublished(bulletin.id()));
            }
        }
    }

    /** Inside legs that have arrived are behind the person; all others claim to have them now. */
    private static void onTwoLegs(View view, List<Conflict> conflicts) {
        Map<PersonId, List<LegId>> legsOf = new LinkedHashMap<>();
        for (Leg leg : Leg.listAll(view)) {
            boolean over =
                    leg.state() instanceof LegState.Cancelled
                            || leg.state() instanceof LegState.Arrived && !leg.carriesOut();
            if (!over) {
                leg.aboard()
                        .keySet()
                        .forEach(person ->
                                legsOf.computeIfAbsent(person, p -> new ArrayList<>())
                                        .add(leg.id()));
            }
        }
        legsOf.forEach((person, legs) -> {
            if (legs.size() > 1) {
                conflicts.add(new OnTwoLegs(person, legs));
            }
        });
    }

    private static void bandTwice(View view, List<Conflict> conflicts) {
        view.subjects(Subject.Kind.BAND)
                .map(Band.class::cast)
                .sorted(java.util.Comparator.comparing(Band::code))
                .forEach(band -> {
                    Set<PersonId> wearers = new HashSet<>();
                    view.history(band)
                            .forEach(recorded -> {
                                if (recorded.fact() instanceof Banded banded
                                        && Bands.findOf(view, banded.person())
                                                .filter(band::equals)
                                                .isPresent()) {
                                    wearers.add(banded.person());
                                }
                            });
                    if (wearers.size() > 1) {
                        conflicts.add(
                                new BandTwice(
                                        band,
                                        wearers.stream()
                                                .sorted(
                                                        java.util.Comparator.comparing(
                                                                PersonId::value))
                                                .toList()));
                    }
                });
    }
}
