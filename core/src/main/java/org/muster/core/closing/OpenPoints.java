package org.muster.core.closing;

import java.util.function.Predicate;
import org.muster.core.account.AccountState;
import org.muster.core.account.Balance;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.conflict.Conflict;
import org.muster.core.demarche.Demarche;
import org.muster.core.enquiry.EnquiryQueue;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;
import org.muster.core.incident.Incident;
import org.muster.core.intake.Queue;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.node.Node;
import org.muster.core.node.NodeKind;
import org.muster.core.operation.OperationPlan;
import org.muster.core.place.Place;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;

/** How much of a point is open, by the facts. */
final class OpenPoints {
    private final View view;
    private final OperationId operation;
    private final OperationPlan plan;
    private final Balance balance;

    OpenPoints(View view, OperationId operation, OperationPlan plan) {
        this.view = view;
        this.operation = operation;
        this.plan = plan;
        this.balance = Balance.of(view);
    }

    int count(ClosingPoint point) {
        return switch (point) {
            case NOBODY_WAITS -> balance.count(AccountState::wantsToTravel);
            case NOBODY_UNDER_WAY ->
                    balance.count(state ->
                            state == AccountState.MANIFESTED || state == AccountState.UNDER_WAY);
            case LEGS_ENDED -> count(Leg.listAll(view), leg -> !isEnded(leg.state()));
            case CONFLICTS_SETTLED -> Conflict.listAll(view).size();
            case MESSAGES_ANSWERED -> Queue.of(view, operation).open().size();
            case ENQUIRIES_ENDED -> EnquiryQueue.of(view, operation).open().size();
            case REMAINING_HANDED_OVER -> Remaining.of(view, operation).notHandedOver();
            case INCIDENTS_OVER -> count(Incident.listAll(view), Incident::isOpen);
            case DEMARCHES_ANSWERED -> count(Demarche.listAll(view), Demarche::isAwaited);
            case RALLY_POINTS_SHUT -> count(Place.listAll(view, operation), OpenPoints::takesIn);
            case BULLETINS_OUT -> count(Bulletin.listAll(view), OpenPoints::waits);
            case FIGURES_FINAL ->
                    FinalFigures.find(view, operation)
                            .map(figures -> figures.countMoved(view, plan.zone()))
                            .orElse(1);
            case GATES_REVOKED -> count(Node.listAll(view), this::isTrustedGate);
            case RETENTION_SET -> Retention.find(view, operation).isPresent() ? 0 : 1;
            case FAMILIES_TOLD,
                    PARTNERS_TOLD,
                    HOST_TOLD,
                    PAPERS_RETURNED,
                    EQUIPMENT_BACK,
                    COSTS_ENTERED,
                    STAFF_HEARD ->
                    0;
        };
    }

    private static <T> int count(Iterable<T> all, Predicate<T> open) {
        int count = 0;
        for (T one : all) {
            count += open.test(one) ? 1 : 0;
        }
        return count;
    }

    private static boolean isEnded(LegState state) {
        return state instanceof LegState.Arrived || state instanceof LegState.Cancelled;
    }

    private static boolean takesIn(Place place) {
        return place.kind() == PlaceKind.RALLY_POINT
                && (place.status() == PlaceStatus.OPEN || place.status() == PlaceStatus.FULL);
    }

    private static boolean waits(Bulletin bulletin) {
        return bulletin.state() instanceof BulletinState.Drafted
                || bulletin.state() instanceof BulletinState.Approved;
    }

    private boolean isTrustedGate(Node node) {
        return node.kind() == NodeKind.GATE && node.isTrusted(view.moment());
    }
}
