package org.muster.core.operation;

import java.time.Instant;
import java.util.OptionalInt;
import org.muster.core.fact.Command;
import org.muster.core.fact.OperationId;

/** What a duty officer does with the operation as a whole. */
public sealed interface OperationCommand extends Command {
    OperationId operation();

    record OpenOperation(OperationId operation, OperationPlan plan) implements OperationCommand {}

    record ChangePhase(OperationId operation, Phase phase, String reason)
            implements OperationCommand {}

    record KeepJournal(
            OperationId operation,
            JournalKind kind,
            String text,
            String source,
            Instant happened,
            OptionalInt figure)
            implements OperationCommand {}
}
