package org.muster.core.operation;

import static org.muster.core.operation.OperationRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.core.closing.Checklist;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationCommand.ChangePhase;
import org.muster.core.operation.OperationCommand.KeepJournal;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationFact.JournalKept;
import org.muster.core.operation.OperationFact.OperationOpened;
import org.muster.core.operation.OperationFact.PhaseChanged;

/** Decides what becomes of commands about the operation as a whole. */
public final class OperationRules {
    private OperationRules() {}

    public static Decision decide(View view, OperationCommand command, Context context) {
        return switch (command) {
            case OpenOperation open -> open(view, open);
            case ChangePhase change -> change(view, change);
            case KeepJournal keep -> keep(view, keep, context);
        };
    }

    private static Decision open(View view, OpenOperation open) {
        List<Refusal> reasons = new ArrayList<>();
        if (view.knows(open.operation())) {
            reasons.add(Refusal.of(ALREADY_OPEN, "operation", open.operation()));
        }
        refuseBlank(reasons, "name", open.plan().name());
        refuseBlank(reasons, "place", open.plan().place());
        return Decision.of(
                reasons, () -> List.of(new OperationOpened(open.operation(), open.plan())));
    }

    private static Decision change(View view, ChangePhase change) {
        var state = OperationState.find(view, change.operation());
        if (state.isEmpty()) {
            return Decision.refuse(Refusal.of(NOT_OPEN, "operation", change.operation()));
        }
        Phase from = state.get().phase();
        if (from == change.phase()) {
            return Decision.refuse(Refusal.of(SAME_PHASE, "phase", from));
        }
        if (change.phase().ordinal() != from.ordinal() + 1 && change.reason().isBlank()) {
            return Decision.refuse(Refusal.of(PHASE_NEEDS_REASON, "reason", from, change.phase()));
        }
        if (change.phase() == Phase.CLOSED && change.reason().isBlank()) {
            Optional<Refusal> unfinished =
                    refuseWaiting(view).or(() -> refuseOpenPoints(view, state.get()));
            if (unfinished.isPresent()) {
                return Decision.refuse(unfinished.get());
            }
        }
        return Decision.accept(
                new PhaseChanged(change.operation(), change.phase(), change.reason()));
    }

    /** Nobody is forgotten by closing a file: whoever closes it says why people still wait. */
    private static Optional<Refusal> refuseWaiting(View view) {
        Balance balance = Balance.of(view);
        int waiting = balance.count(AccountState::wantsToTravel);
        int underWay =
                balance.count(AccountState.MANIFESTED) + balance.count(AccountState.UNDER_WAY);
        return waiting + underWay == 0
                ? Optional.empty()
                : Optional.of(Refusal.of(PEOPLE_WAITING, "reason", waiting, underWay));
    }

    private static Optional<Refusal> refuseOpenPoints(View view, OperationState state) {
        int open = Checklist.of(view, state.id(), state.plan()).open().size();
        return open == 0 ? Optional.empty() : Optional.of(Refusal.of(POINTS_OPEN, "reason", open));
    }

    private static Decision keep(View view, KeepJournal keep, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (!view.knows(keep.operation())) {
            reasons.add(Refusal.of(NOT_OPEN, "operation", keep.operation()));
        }
        refuseBlank(reasons, "text", keep.text());
        refuseBlank(reasons, "source", keep.source());
        if (keep.happened().isAfter(context.now())) {
            reasons.add(Refusal.of(IN_THE_FUTURE, "happened", "happened", keep.happened()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new JournalKept(
                                        keep.operation(),
                                        keep.kind(),
                                        keep.text(),
                                        keep.source(),
                                        keep.happened(),
                                        keep.figure())));
    }

    private static void refuseBlank(List<Refusal> reasons, String field, String value) {
        if (value.isBlank()) {
            reasons.add(Refusal.of(BLANK, field, field));
        }
    }
}
