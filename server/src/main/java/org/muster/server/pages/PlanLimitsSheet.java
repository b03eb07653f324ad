package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.planning.why.Why;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Found;

/**
 * What limits an alternative, where and when: seats, gates, vehicles, crews, parking, room.
 *
 * @param limits a sentence for each, as far as a page shows them
 * @param more how many there are beside those
 */
public record PlanLimitsSheet(int number, String name, List<String> limits, int more) {
    private static final int MOST = 60;

    public PlanLimitsSheet {
        limits = List.copyOf(limits);
    }

    /** Empty while there is no plan that keeps every rule. */
    static Optional<PlanLimitsSheet> find(Frame frame, Draft draft) {
        Optional<Found> found = draft.found().filter(one -> one.broken().isEmpty());
        return found.map(one -> {
            PlanReasons reasons = PlanReasons.of(frame, draft);
            List<String> all =
                    Why.of(one.solved(), one.result().plan()).listBindings().stream()
                            .flatMap(binding -> reasons.say(binding).stream())
                            .toList();
            return new PlanLimitsSheet(
                    draft.number(),
                    draft.name(),
                    all.stream().limit(MOST).toList(),
                    Math.max(0, all.size() - MOST));
        });
    }
}
