package org.muster.core.operation;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Subject;

/** What happens to the operation as a whole. */
public sealed interface OperationFact extends Fact {
    OperationId operation();

    @Override
    default List<Subject> subjects() {
        return List.of(operation());
    }

    record OperationOpened(OperationId operation, OperationPlan plan) implements OperationFact {}

    record PhaseChanged(OperationId operation, Phase phase, String reason)
            implements OperationFact {}

    /**
     * Something that happened or was said, with its source; {@code figure} is a number that
     * somebody else published or estimated.
     */
    record JournalKept(
            OperationId operation,
            JournalKind kind,
            String text,
            String source,
            Instant happened,
            OptionalInt figure)
            implements OperationFact {}
}
