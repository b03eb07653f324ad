package org.muster.core.account;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.fact.Band;
import org.muster.core.fact.History;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.gate.GateFact.Banded;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.manifest.ManifestFact.ManifestCorrected;
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

    /** Persons on two legs first, by reference; then bands, by code. */
    Comparator<Conflict> ORDER =
            Comparator.comparing((Conflict conflict) -> conflict instanceof BandTwice)
                    .thenComparing(Conflict::order);

    private static String order(Conflict conflict) {
        return switch (conflict) {
            case OnTwoLegs two -> two.person().toString();
            case BandTwice twice -> twice.band().code();
        };
    }

    static List<Conflict> listAll(View view) {
        Accounts accounts = new Accounts(view);
        return Stream.<Conflict>concat(
                        view.persons()
                                .flatMap(person -> findOnTwoLegs(view, accounts, person).stream()),
                        view.subjects(Subject.Kind.BAND)
                                .map(Band.class::cast)
                                .flatMap(band -> findBandTwice(view, band).stream()))
                .sorted(ORDER)
                .toList();
    }

    /**
     * The legs that have this person now, if more than one does. Inside legs that have arrived are
     * behind the person; all others claim to have them.
     */
    static Optional<OnTwoLegs> findOnTwoLegs(View view, Accounts accounts, PersonId person) {
        Set<LegId> named = new LinkedHashSet<>();
        for (Recorded recorded : view.history(person)) {
            switch (recorded.fact()) {
                case Boarded boarded -> named.add(boarded.leg());
                case ManifestClosed closed -> named.add(closed.leg());
                case ManifestCorrected corrected -> named.add(corrected.leg());
                default -> {}
            }
        }
        if (named.size() < 2) {
            return Optional.empty();
        }
        List<LegId> legs =
                named.stream()
                        .flatMap(id -> accounts.findLeg(id).stream())
                        .filter(leg -> leg.aboard().containsKey(person) && !isOver(leg))
                        .sorted(Leg.ORDER)
                        .map(Leg::id)
                        .toList();
        return legs.size() < 2 ? Optional.empty() : Optional.of(new OnTwoLegs(person, legs));
    }

    private static boolean isOver(Leg leg) {
        return leg.state() instanceof LegState.Cancelled
                || leg.state() instanceof LegState.Arrived && !leg.carriesOut();
    }

    /** The persons who wear this band now, if more than one does. */
    static Optional<BandTwice> findBandTwice(View view, Band band) {
        History history = view.history(band);
        if (history.size() < 2) {
            return Optional.empty();
        }
        List<PersonId> wearers =
                history.stream()
                        .flatMap(recorded ->
                                recorded.fact() instanceof Banded banded
                                        ? Stream.of(banded.person())
                                        : Stream.empty())
                        .distinct()
                        .filter(person ->
                                Bands.findOf(view, person).filter(band::equals).isPresent())
                        .sorted(Comparator.comparing(PersonId::value))
                        .toList();
        return wearers.size() < 2 ? Optional.empty() : Optional.of(new BandTwice(band, wearers));
    }
}
