package org.muster.core.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.muster.core.arrival.ArrivalFact.PartnerRowDecided;
import org.muster.core.custody.CustodyFact.CustodyReplaced;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.manifest.ManifestFact.ManifestChosen;
import org.muster.core.pass.PassFact.PassSettled;

/**
 * What people decided about conflicts and said why, each once: kept while facts come in, so that
 * nobody has to go through all histories for them. One thread.
 */
public final class Decisions {
    private static final Comparator<Recorded> LATEST_FIRST =
            Comparator.comparing(Recorded::stamp).reversed();

    private final Map<FactId, Recorded> known = new HashMap<>();

    /** Goes through the histories of everything that decisions are about. */
    public static Decisions of(View view) {
        Decisions decisions = new Decisions();
        Stream.of(Subject.Kind.LEG, Subject.Kind.PERSON, Subject.Kind.PASS)
                .flatMap(view::subjects)
                .parallel()
                .flatMap(subject -> view.history(subject).stream())
                .filter(recorded -> isDecision(recorded.fact()))
                .toList()
                .forEach(decisions::note);
        return decisions;
    }

    /** Takes a fact in, if it is one; it may have been taken in before. */
    public void note(Recorded recorded) {
        if (isDecision(recorded.fact())) {
            known.putIfAbsent(recorded.id(), recorded);
        }
    }

    /** The latest first. */
    public List<Recorded> listAll() {
        List<Recorded> all = new ArrayList<>(known.values());
        all.sort(LATEST_FIRST);
        return all;
    }

    private static boolean isDecision(Fact fact) {
        return fact instanceof ConflictFact
                || fact instanceof ManifestChosen
                || fact instanceof CustodyReplaced
                || fact instanceof PassSettled
                || fact instanceof PartnerRowDecided;
    }
}
