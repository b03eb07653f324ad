package org.muster.core.tally;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Fact;
import org.muster.core.fact.Subject;
import org.muster.core.fact.TallyId;
import org.muster.core.fact.View;

/** What becomes of totals. */
public sealed interface TallyFact extends Fact {

    /**
     * A total as it was counted; it never changes. What is learned afterwards goes into the next
     * one.
     */
    record TallyFrozen(TallyId id, Tally tally) implements TallyFact {
        @Override
        public List<Subject> subjects() {
            return List.of(id);
        }
    }

    /** A frozen tally by its id. */
    static Optional<Tally> find(View view, TallyId id) {
        return view.history(id).findLast(TallyFrozen.class).map(TallyFrozen::tally);
    }
}
