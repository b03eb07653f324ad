package org.muster.server.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.LegState;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.operation.OperationState;
import org.muster.core.plan.PlanCommand.Added;
import org.muster.core.plan.PlanCommand.AdoptPlan;
import org.muster.core.plan.PlanCommand.Booked;
import org.muster.core.plan.PlanningSettings;
import org.muster.core.request.Request;
import org.muster.ledger.desk.Desk;
import org.muster.planning.check.Broken;
import org.muster.planning.check.PlanCheck;
import org.muster.planning.operation.LegChanges;
import org.muster.planning.operation.OperationProblem;
import org.muster.planning.operation.PlanRows;
import org.muster.planning.plan.Plan;
import org.muster.server.problem.WebRefusal;

/**
 * Whether a plan that somebody wants in force keeps every rule of planning, whoever sends it: pages
 * and API ask here before the desk decides. The core, which knows no planning, refuses what it
 * refuses besides.
 */
public final class AdoptionCheck {
    /** A plan's own now counts for so long: whoever looks at a plan before adopting it may. */
    static final Duration FRESH = Duration.ofHours(2);

    /** More than anybody reads; how many more there are is told. */
    private static final int MOST = 20;

    private final View view;
    private final AdoptPlan adopt;
    private final OperationProblem question;
    private final Map<String, Boolean> open = new HashMap<>();

    private AdoptionCheck(View view, AdoptPlan adopt, Instant now) {
        this.view = view;
        this.adopt = adopt;
        question = question(OperationState.find(view, adopt.operation()).orElseThrow(), now);
    }

    /**
     * What speaks against a command; nothing for other commands, and for one carried out already.
     */
    public static List<Refusal> listRefusals(Desk desk, CommandId id, Command command) {
        View view = desk.view();
        if (!(command instanceof AdoptPlan adopt)
                || view.findCarriedOut(id).isPresent()
                || OperationState.find(view, adopt.operation()).isEmpty()) {
            return List.of();
        }
        return new AdoptionCheck(view, adopt, desk.now()).listRefusals();
    }

    private OperationProblem question(OperationState operation, Instant now) {
        Map<LegId, LegPlan> replanned = new HashMap<>();
        adopt.replanned().forEach(one -> replanned.put(one.leg(), one.plan()));
        Set<LegId> cancelled = new HashSet<>();
        adopt.cancelled().stream().map(CancelLeg::leg).forEach(cancelled::add);
        Map<String, LegPlan> added = new HashMap<>();
        adopt.added().forEach(one -> added.put(one.key(), one.plan()));
        boolean fresh = !adopt.asOf().isAfter(now) && !adopt.asOf().isBefore(now.minus(FRESH));
        return OperationProblem.of(
                view,
                operation,
                PlanningSettings.of(view, adopt.operation()).with(adopt.settings()),
                new LegChanges(replanned, cancelled, added),
                fresh ? adopt.asOf() : now);
    }

    private List<Refusal> listRefusals() {
        List<Broken> broken = PlanCheck.of(question.problem(), plan()).broken();
        List<Refusal> refusals = new ArrayList<>();
        broken.stream()
                .limit(MOST)
                .map(one ->
                        Refusal.of(
                                WebRefusal.PLAN_BREAKS_RULE,
                                path(one.subject()),
                                one.rule(),
                                one.sentence()))
                .forEach(refusals::add);
        if (broken.size() > MOST) {
            refusals.add(
                    Refusal.of(
                            WebRefusal.PLAN_BREAKS_MORE, "bookings", broken.size() - MOST, MOST));
        }
        return refusals;
    }

    /** Without what the core refuses in better words: requests and legs that are not open. */
    private Plan plan() {
        Map<String, String> legs = new LinkedHashMap<>();
        for (Booked row : adopt.bookings()) {
            String leg = spelled(row.leg());
            if (isOpen(row.request()) && (isAdded(row.leg()) || isOpen(leg))) {
                legs.put(row.request().toString(), leg);
            }
        }
        return PlanRows.plan(question, legs, adopt.drives().orElse(List.of()));
    }

    private boolean isOpen(RequestId request) {
        return Request.find(view, request).filter(found -> !found.withdrawn()).isPresent();
    }

    private boolean isAdded(String leg) {
        return adopt.added().stream().map(Added::key).anyMatch(leg::equals);
    }

    private boolean isOpen(String leg) {
        return open.computeIfAbsent(leg, this::isOpenLeg);
    }

    private boolean isOpenLeg(String leg) {
        try {
            return Leg.find(view, LegId.parse(leg))
                    .filter(found -> found.state() instanceof LegState.Open)
                    .isPresent();
        } catch (IllegalArgumentException noReference) {
            return false;
        }
    }

    /** A reference may be typed in small letters; the problem has it as it is printed. */
    private String spelled(String leg) {
        try {
            return isAdded(leg) ? leg : LegId.parse(leg).toString();
        } catch (IllegalArgumentException noReference) {
            return leg;
        }
    }

    private String path(String subject) {
        int booking = first(adopt.bookings(), one -> one.request().toString().equals(subject));
        if (booking >= 0) {
            return "bookings[" + booking + "]";
        }
        int drive =
                first(
                        adopt.drives().orElse(List.of()),
                        one ->
                                one.convoy().filter(subject::equals).isPresent()
                                        || one.road().equals(subject));
        return drive >= 0 ? "drives[" + drive + "]" : "bookings";
    }

    private static <T> int first(List<T> all, Predicate<T> wanted) {
        for (int i = 0; i < all.size(); i++) {
            if (wanted.test(all.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
