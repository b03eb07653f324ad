package org.muster.server.pages;

import java.util.List;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.review.Proposed;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.Pair;
import org.muster.core.sameness.SamenessRules;

/**
 * What giving one of the two answers would do now.
 *
 * @param by who proposed it, where somebody did
 */
public record Answer(Finding finding, Effect effect, String by) {

    /** The sorts of what it would do. */
    public enum Effect {
        /** It counts at once. */
        COUNTS,
        /** It would split a household: a second person must say the same. */
        NEEDS_ANOTHER,
        /** A colleague said it; with this it counts. */
        CONFIRMS,
        /** The reader said it, and a colleague must say the same. */
        WAITS,
        /** It is what was found already. */
        HOLDS
    }

    static Answer of(View view, Pair pair, Finding finding, String reader) {
        PersonId first = pair.first();
        PersonId second = pair.second();
        boolean one = view.sameness().areOne(first, second);
        boolean holds =
                switch (finding) {
                    case ONE -> one;
                    case TWO -> !one && view.sameness().areTwo(first, second);
                };
        if (holds) {
            return new Answer(finding, Effect.HOLDS, "");
        }
        if (!SamenessRules.splitsHousehold(view, first, second, finding)) {
            return new Answer(finding, Effect.COUNTS, "");
        }
        List<String> said =
                Proposed.listWaiting(view).stream()
                        .filter(waiting ->
                                waiting.pair().equals(pair) && waiting.finding() == finding)
                        .map(waiting -> waiting.by().value())
                        .toList();
        if (said.isEmpty()) {
            return new Answer(finding, Effect.NEEDS_ANOTHER, "");
        }
        String by = said.getFirst();
        return new Answer(finding, by.equals(reader) ? Effect.WAITS : Effect.CONFIRMS, by);
    }

    /** Nothing has to be said about it. */
    public boolean isPlain() {
        return effect == Effect.COUNTS;
    }

    /** Whether there is a button for it. */
    public boolean canBeGiven() {
        return effect != Effect.WAITS && effect != Effect.HOLDS;
    }
}
