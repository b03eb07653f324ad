package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.movement.LegPlan;
import org.muster.planning.why.Answer;
import org.muster.planning.why.LegAnswer;
import org.muster.planning.why.Why;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Found;

/**
 * Why a party is on its leg and on none before.
 *
 * @param standing the key of why it is where it is
 * @param leg what its leg is called; empty text where it has none
 */
public record PlanWhySheet(
        int number, String name, String party, String standing, String leg, List<Other> others) {
    private static final int MOST = 12;

    /**
     * A leg that it is not on.
     *
     * @param against why it cannot be
     * @param changes what would have to change for it to be possible
     * @param effects what it would change if it were
     */
    public record Other(
            String label,
            Instant departs,
            List<String> against,
            List<String> changes,
            List<String> effects) {}

    static Optional<PlanWhySheet> find(Frame frame, Draft draft, String party) {
        Optional<Found> found = draft.found();
        if (found.isEmpty() || !found.get().broken().isEmpty()) {
            return Optional.empty();
        }
        Map<String, LegPlan> names = draft.asked().names();
        PlanReasons reasons = PlanReasons.of(frame, draft);
        return Why.of(found.get().solved(), found.get().result().plan())
                .findAnswer(party)
                .map(answer ->
                        new PlanWhySheet(
                                draft.number(),
                                draft.name(),
                                party,
                                key(answer),
                                answer.on().map(leg -> label(names, leg.id())).orElse(""),
                                answer.others().reversed().stream()
                                        .filter(other -> !isCancelled(draft, other))
                                        .limit(MOST)
                                        .map(other -> other(other, names, reasons))
                                        .toList()));
    }

    private static boolean isCancelled(Draft draft, LegAnswer other) {
        return draft.asked().cancelled().contains(other.leg().id());
    }

    private static String key(Answer answer) {
        return switch (answer.standing()) {
            case PINNED -> "plan.why.pinned";
            case AS_TOLD -> "plan.why.as_told";
            case EARLIEST -> "plan.why.earliest";
            case BETTER_FOR_OTHERS -> "plan.why.better_for_others";
            case NOT_BEST -> "plan.why.not_best";
            case LEFT -> "plan.why.left";
        };
    }

    private static Other other(LegAnswer answer, Map<String, LegPlan> names, PlanReasons reasons) {
        return new Other(
                label(names, answer.leg().id()),
                answer.leg().departs(),
                answer.against().stream().flatMap(one -> reasons.say(one).stream()).toList(),
                answer.against().stream()
                        .flatMap(one -> one.changes().stream())
                        .flatMap(one -> reasons.say(one).stream())
                        .distinct()
                        .toList(),
                answer.effects().stream().flatMap(one -> reasons.say(one).stream()).toList());
    }

    private static String label(Map<String, LegPlan> names, String leg) {
        LegPlan plan = names.get(leg);
        return plan == null ? leg : plan.label();
    }
}
