package org.muster.core.closing;

import java.time.Instant;
import org.muster.core.fact.Command;
import org.muster.core.fact.OperationId;
import org.muster.core.tally.Basis;

/** What is done to bring an operation to its end; see {@link ClosingFact}. */
public sealed interface ClosingCommand extends Command {
    OperationId operation();

    record AnswerPoint(OperationId operation, ClosingPoint point, ClosingAnswer answer, String note)
            implements ClosingCommand {
        public AnswerPoint {
            note = note.strip();
        }
    }

    /** Counts by every rule as known at {@code asOf}, and fixes that as the final figures. */
    record FixFigures(OperationId operation, Basis basis, Instant asOf, String note)
            implements ClosingCommand {
        public FixFigures {
            note = note.strip();
        }
    }

    record HandOverRemaining(OperationId operation, String to, String note)
            implements ClosingCommand {
        public HandOverRemaining {
            to = to.strip();
            note = note.strip();
        }
    }

    record SetRetention(OperationId operation, int days, boolean hold, String basis)
            implements ClosingCommand {
        public SetRetention {
            basis = basis.strip();
        }
    }
}
