package org.muster.core.conflict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinFact.BulletinPublished;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.conflict.Conflict.BandTwice;
import org.muster.core.conflict.Conflict.OneAndTwo;
import org.muster.core.conflict.Conflict.OtherTextPublished;
import org.muster.core.fact.Band;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.History;
import org.muster.core.fact.PassId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.gate.GateFact.Banded;
import org.muster.core.pass.Pass;
import org.muster.core.sameness.Sameness;

/** Conflicts about bands, about passes, about texts and about who is who. */
public final class OtherConflicts {
    private OtherConflicts() {}

    /** Findings that others contradict. */
    public static List<Conflict> listOneAndTwo(Sameness sameness) {
        return sameness.listContradicted().stream().<Conflict>map(OneAndTwo::new).toList();
    }

    /** Passes that were used more than once. */
    public static List<Conflict> listPassTwice(View view) {
        return view.subjects(Subject.Kind.PASS)
                .map(pass -> Pass.of(view, (PassId) pass))
                .filter(Pass::isTwice)
                .<Conflict>map(pass ->
                        new Conflict.PassTwice(
                                pass.id(), pass.uses().stream().map(Recorded::id).toList()))
                .sorted(Conflict.ORDER)
                .toList();
    }

    /** Whether the bulletin was published with a text that is not the one that stands. */
    public static Optional<OtherTextPublished> findOtherText(View view, BulletinId id) {
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

    /** The persons who wear this band now, if more than one does. */
    public static Optional<BandTwice> findBandTwice(View view, Band band) {
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
