package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.closing.Checklist;
import org.muster.core.closing.ClosingPoint;
import org.muster.core.closing.FinalFigures;
import org.muster.core.closing.Remaining;
import org.muster.core.closing.Retention;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;
import org.muster.core.tally.Difference;

/**
 * How an operation is brought to its end.
 *
 * @param moved by how much people brought out are counted otherwise than in the final figures
 * @param earlier final figures that others took the place of, the latest first
 */
public record ClosingSheet(
        Checklist checklist,
        Optional<FinalFigures> figures,
        Optional<Difference> moved,
        List<FinalFigures> earlier,
        Remaining remaining,
        Optional<Retention> retention) {

    static ClosingSheet of(Visit visit) {
        View view = visit.view();
        OperationId operation = visit.frame().operation().id();
        OperationPlan plan = visit.frame().operation().plan();
        List<FinalFigures> fixed = FinalFigures.listAll(view, operation).reversed();
        Optional<FinalFigures> last = fixed.stream().findFirst();
        return new ClosingSheet(
                Checklist.of(view, operation, plan),
                last,
                last.map(figures -> figures.moved(view, plan.zone()))
                        .filter(moved -> !moved.isNone()),
                fixed.stream().skip(1).toList(),
                Remaining.of(view, operation),
                Retention.find(view, operation));
    }

    /**
     * The page, or the part of this one, where a point is dealt with; empty where there is none.
     */
    public static String pageOf(ClosingPoint point) {
        return switch (point) {
            case NOBODY_WAITS -> "people?state=WANTS_OUT";
            case NOBODY_UNDER_WAY -> "people?state=UNDER_WAY";
            case LEGS_ENDED -> "legs";
            case CONFLICTS_SETTLED -> "conflicts";
            case MESSAGES_ANSWERED -> "messages";
            case ENQUIRIES_ENDED -> "enquiries";
            case REMAINING_HANDED_OVER -> "closing/remaining";
            case INCIDENTS_OVER -> "incidents";
            case DEMARCHES_ANSWERED -> "demarches";
            case RALLY_POINTS_SHUT -> "places";
            case BULLETINS_OUT -> "bulletins";
            case FIGURES_FINAL -> "#figures";
            case GATES_REVOKED -> "nodes";
            case RETENTION_SET -> "#retention";
            case COSTS_ENTERED -> "costs";
            case FAMILIES_TOLD -> "enquiries";
            case PARTNERS_TOLD, HOST_TOLD, PAPERS_RETURNED, EQUIPMENT_BACK, STAFF_HEARD -> "";
        };
    }
}
