package org.muster.core.erasure;

import static org.muster.core.erasure.ErasureRefusal.ASKED_ALREADY;
import static org.muster.core.erasure.ErasureRefusal.HELD;
import static org.muster.core.erasure.ErasureRefusal.NOBODY_LEFT;
import static org.muster.core.erasure.ErasureRefusal.NOT_ASKED;
import static org.muster.core.erasure.ErasureRefusal.NOT_DUE;
import static org.muster.core.erasure.ErasureRefusal.REASON_NEEDED;
import static org.muster.core.erasure.ErasureRefusal.TWO_NEEDED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.closing.Retention;
import org.muster.core.erasure.ErasureCommand.ApproveRetentionErasure;
import org.muster.core.erasure.ErasureCommand.AskRetentionErasure;
import org.muster.core.erasure.ErasureCommand.EraseNext;
import org.muster.core.erasure.ErasureCommand.StopRetentionErasure;
import org.muster.core.erasure.ErasureFact.PersonsErased;
import org.muster.core.erasure.ErasureFact.RetentionErasureApproved;
import org.muster.core.erasure.ErasureFact.RetentionErasureAsked;
import org.muster.core.erasure.ErasureFact.RetentionErasureStopped;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;

/** Decides when everybody of an operation is erased: after its time, by two, never by a clock. */
final class RetentionRules {
    /** So many in one step: others are served between two. */
    private static final int AT_ONCE = 250;

    private RetentionRules() {}

    static Decision ask(View view, AskRetentionErasure ask, Context context) {
        List<Refusal> reasons = whyNotNow(view, ask.operation(), context);
        RetentionErasure state = RetentionErasure.of(view, ask.operation());
        state.asked()
                .ifPresent(
                        asked -> reasons.add(Refusal.of(ASKED_ALREADY, "operation", asked.by())));
        if (ask.note().isEmpty()) {
            reasons.add(Refusal.of(REASON_NEEDED, "note"));
        }
        return Decision.of(
                reasons, () -> List.of(new RetentionErasureAsked(ask.operation(), ask.note())));
    }

    static Decision approve(View view, ApproveRetentionErasure approve, Context context) {
        List<Refusal> reasons = whyNotNow(view, approve.operation(), context);
        RetentionErasure state = RetentionErasure.of(view, approve.operation());
        if (state.asked().isEmpty() || state.isUnderWay()) {
            reasons.add(Refusal.of(NOT_ASKED, "operation"));
        } else if (state.asked().get().by().equals(context.by())) {
            reasons.add(Refusal.of(TWO_NEEDED, "operation"));
        }
        return Decision.of(
                reasons, () -> List.of(new RetentionErasureApproved(approve.operation())));
    }

    static Decision stop(View view, StopRetentionErasure stop) {
        List<Refusal> reasons = new ArrayList<>();
        if (RetentionErasure.of(view, stop.operation()).asked().isEmpty()) {
            reasons.add(Refusal.of(NOT_ASKED, "operation"));
        }
        if (stop.note().isEmpty()) {
            reasons.add(Refusal.of(REASON_NEEDED, "note"));
        }
        return Decision.of(
                reasons, () -> List.of(new RetentionErasureStopped(stop.operation(), stop.note())));
    }

    static Decision next(View view, EraseNext next, Context context) {
        List<Refusal> reasons = whyNotNow(view, next.operation(), context);
        if (!RetentionErasure.of(view, next.operation()).isUnderWay()) {
            reasons.add(Refusal.of(NOT_ASKED, "operation"));
        }
        if (!reasons.isEmpty()) {
            return Decision.refuse(reasons);
        }
        PersonsErased erased = RetentionErasure.next(view, next.operation(), AT_ONCE);
        return erased.persons().isEmpty() && erased.words().isEmpty()
                ? Decision.refuse(Refusal.of(NOBODY_LEFT, "operation"))
                : Decision.accept(erased);
    }

    private static List<Refusal> whyNotNow(View view, OperationId operation, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        Optional<Retention> retention = Retention.find(view, operation);
        if (retention.filter(Retention::hold).isPresent()) {
            reasons.add(Refusal.of(HELD, "operation"));
        } else if (retention.filter(one -> one.isDue(context.now())).isEmpty()) {
            reasons.add(Refusal.of(NOT_DUE, "operation"));
        }
        return reasons;
    }
}
