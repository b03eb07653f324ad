package org.muster.core.clearance;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.clearance.ClearanceFact.ClearanceAsked;
import org.muster.core.clearance.ClearanceFact.ClearanceGiven;
import org.muster.core.clearance.ClearanceFact.ClearanceRefused;

/**
 * One clearance of a leg: how it was asked for last, and what was answered last. At most one of
 * given and refused is there; a clearance that was given stands until it is refused, also while it
 * is asked for again.
 */
public record Clearance(
        ClearanceKind kind,
        Optional<ClearanceAsked> asked,
        Optional<ClearanceGiven> given,
        Optional<ClearanceRefused> refused) {

    static Clearance none(ClearanceKind kind) {
        return new Clearance(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Clearance with(ClearanceAsked again) {
        return new Clearance(kind, Optional.of(again), given, Optional.empty());
    }

    Clearance with(ClearanceGiven answer) {
        return new Clearance(kind, asked, Optional.of(answer), Optional.empty());
    }

    Clearance with(ClearanceRefused answer) {
        return new Clearance(kind, asked, Optional.empty(), Optional.of(answer));
    }

    /** How far it is for a leg that departs at this time. */
    public ClearanceState state(Instant departs) {
        if (refused.isPresent()) {
            return ClearanceState.REFUSED;
        }
        if (given.isPresent()) {
            return given.get().allows(departs) ? ClearanceState.GIVEN : ClearanceState.NOT_VALID;
        }
        return asked.isPresent() ? ClearanceState.ASKED : ClearanceState.NOT_ASKED;
    }

    /** Whether its deadline is past without an answer. */
    public boolean isOverdue(Instant now) {
        return given.isEmpty()
                && refused.isEmpty()
                && asked.flatMap(ClearanceAsked::deadline)
                        .filter(deadline -> !now.isBefore(deadline))
                        .isPresent();
    }

    /** How likely a leg of this departure has it, in percent; empty where nobody judged. */
    OptionalInt percent(Instant departs) {
        return switch (state(departs)) {
            case GIVEN -> OptionalInt.of(100);
            case REFUSED -> OptionalInt.of(0);
            case NOT_ASKED -> OptionalInt.empty();
            case ASKED, NOT_VALID -> asked.map(ClearanceAsked::percent).orElse(OptionalInt.empty());
        };
    }
}
