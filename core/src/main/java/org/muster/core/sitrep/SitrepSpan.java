package org.muster.core.sitrep;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.SitrepId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationFact.OperationOpened;

/**
 * The time that a sitrep covers.
 *
 * @param follows the sitrep after which it comes; empty for the first one
 * @param since where that one ended; of the first one, when the operation was opened
 * @param asOf until when facts count
 */
public record SitrepSpan(Optional<SitrepId> follows, Instant since, Instant asOf) {

    /** From the end of the last one that was issued; it ends no earlier than it begins. */
    public static SitrepSpan next(View view, OperationId operation, Instant asOf) {
        return Sitrep.listIssued(view).stream()
                .findFirst()
                .flatMap(last -> last.findIssue())
                .map(last -> of(Optional.of(last.sitrep()), last.span().asOf(), asOf))
                .orElseGet(() -> of(Optional.empty(), opened(view, operation), asOf));
    }

    /** What a correction covers: all that the wrong one did, and what came after. */
    SitrepSpan until(Instant later) {
        return of(follows, since, later);
    }

    private static SitrepSpan of(Optional<SitrepId> follows, Instant since, Instant asOf) {
        return new SitrepSpan(follows, since, asOf.isBefore(since) ? since : asOf);
    }

    private static Instant opened(View view, OperationId operation) {
        for (Recorded recorded : view.history(operation)) {
            if (recorded.fact() instanceof OperationOpened) {
                return recorded.stamp().instant();
            }
        }
        throw new IllegalArgumentException("operation " + operation + " has not been opened");
    }
}
