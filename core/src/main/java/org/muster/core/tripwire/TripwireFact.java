package org.muster.core.tripwire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.TripwireId;
import org.muster.core.register.Note;

/**
 * What became of tripwires. {@code person} is nobody: it stands for the tripwire, and with its key
 * the words are sealed. Whether one fired is never kept: it follows from all other facts.
 */
public sealed interface TripwireFact extends Fact {

    /** What became of one tripwire. */
    sealed interface OfTripwire extends TripwireFact, AboutPerson {
        TripwireId tripwire();

        @Override
        default List<Subject> subjects() {
            return List.of(tripwire());
        }
    }

    /**
     * What somebody read off, or was told.
     *
     * @param days for which it lasts
     * @param source who says so; it names nobody, since it is not sealed
     */
    record ReadingKept(OperationId operation, ReadingKind what, int days, Instant at, String source)
            implements TripwireFact, Dated {
        @Override
        public List<Subject> subjects() {
            return List.of(operation);
        }

        @Override
        public Instant dated() {
            return at;
        }
    }

    record TripwireWritten(TripwireId tripwire, PersonId person, TripwirePlan plan)
            implements OfTripwire {}

    /** It waits for something else from now on; what fired before has fired. */
    record TripwireChanged(TripwireId tripwire, PersonId person, TripwirePlan plan)
            implements OfTripwire {}

    record TripwireWithdrawn(TripwireId tripwire, PersonId person, Note why)
            implements OfTripwire {}

    /**
     * Somebody decided.
     *
     * @param firedAt the last firing that this answers, with all before it
     * @param until when it asks again, if it is not done now; empty: when it fires anew
     */
    record TripwireAnswered(
            TripwireId tripwire,
            PersonId person,
            Instant firedAt,
            TripwireDecision decision,
            Note why,
            Optional<Instant> until)
            implements OfTripwire {}
}
