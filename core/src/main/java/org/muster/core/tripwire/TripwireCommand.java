package org.muster.core.tripwire;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.TripwireId;
import org.muster.core.register.Note;

/** What is done with tripwires and readings. */
public sealed interface TripwireCommand extends Command {

    record WriteTripwire(TripwirePlan plan) implements TripwireCommand {}

    record ChangeTripwire(TripwireId tripwire, TripwirePlan plan) implements TripwireCommand {}

    record WithdrawTripwire(TripwireId tripwire, Note why) implements TripwireCommand {}

    /** Answers all that it fired up to now; see {@link TripwireFact.TripwireAnswered}. */
    record AnswerTripwire(
            TripwireId tripwire, TripwireDecision decision, Note why, Optional<Instant> until)
            implements TripwireCommand {}

    record KeepReading(OperationId operation, ReadingKind what, int days, Instant at, String source)
            implements TripwireCommand {
        public KeepReading {
            source = source.strip();
        }
    }
}
