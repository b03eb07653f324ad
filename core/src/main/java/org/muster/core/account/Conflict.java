package org.muster.core.account;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinFact.BulletinPublished;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.fact.Band;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.History;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PassId;
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
import org.muster.core.pass.Pass;
import org.muster.core.sameness.Pair;
import org.muster.core.sameness.Sameness;

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

    /**
     * Somebody found two references to be one person, and by what others found they are two;
     * settled by a finding about these two.
     */
    record OneAndTwo(Pair pair) implements Conflict {}

    /**
     * A call-forward pass let people in more than once, at nodes that were apart; settled by saying
     * what was found out about it.
     */
    record PassTwice(PassId pass, List<FactId> uses) implements Conflict {}

    /**
     * Persons on two legs first, by reference; then bands, by code; then bulletins, then findings,
     * then passes.
     */
    Comparator<Conflict> ORDER =
            Comparator.comparing(Conflict::kind).thenComparing(Conflict::reference);

    private static int kind(Conflict conflict) {
        return switch (conflict) {
            case OnTwoLegs two -> 0;
            case BandTwice twice -> 1;
            case OtherTextPublished other -> 2;
            case OneAndTwo found -> 3;
            case PassTwice pass -> 4;
        };
    }

    private static String reference(Conflict conflict) {
        return switch (conflict) {
            case OnTwoLegs two -> two.person().toString();
            case BandTwice twice -> twice.band().code();
            case OtherTextPublished other -> other.bulletin().toString();
            case OneAndTwo found -> found.pair().first() + " " + found.pair().second();
            case PassTwice twice -> twice.pass().toString();
        };
    }

    static List<Conflict> listAll(View view) {
        Accounts accounts = new Accounts(view);
        return Stream.<Stream<? extends Conflict>>of(
                        view.persons()
                                .flatMap(person -> findOnTwoLegs(view, accounts, person).stream()),
                        view.subjects(Subject.Kind.BAND)
                                .map(Band.class::cast)
                                .flatMap(band -> findBandTwice(view, band).stream()),
                        view.bulletins().flatMap(id -> findOtherText(view, id).stream()),
                        listOneAndTwo(view.sameness()).stream(),
                        listPassTwice(view).stream())
                .<Conflict>flatMap(conflicts -> conflicts)
                .sorted(ORDER)
                .toList();
    }

    /** Findings that others contradict. */
    static List<Conflict> listOneAndTwo(Sameness sameness) {
        return sameness.listContradicted().stream().<Conflict>map(OneAndTwo::new).toList();
    }

    /** Passes that were used more than once. */
    public static List<Conflict> listPassTwice(View view) {
        return view.subjects(Subject.Kind.PASS)
                .map(pass -> Pass.of(view, (PassId) pass))
                .filter(Pass::isTwice)
                .<Conflict>map(pass ->
                        new PassTwice(pass.id(), pass.uses().stream().map(Recorded::id).toList()))
                .sorted(ORDER)
                .toList();
    }

    /** Whether the bulletin was published with a text that is not the one that stands. */
    static Optional<OtherTextPublished> findOtherText(View view, BulletinId id) {
        boolean published = view.history(id).findLast(BulletinPublished.class).isPresent();
        boolean settled =
                Bulletin.find(view, id)
                        .map(Bulletin::state)
                        .filter(state ->
                                state instanceof BulletinState.Published
                                        || state instanceof BulletinState.Abandoned)
                        .isPresent();
        return published && !settled && Bulletin.find(view, id).isPresent()
                ? Optional.of(new OtherTextPublished(id))
                : Optional.empty();
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
                        .filter(leg -> leg.aboard().containsKey(person) && !leg.isOver())
                        .sorted(Leg.ORDER)
                        .map(Leg::id)
                        .toList();
        return legs.size() < 2 ? Optional.empty() : Optional.of(new OnTwoLegs(person, legs));
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
