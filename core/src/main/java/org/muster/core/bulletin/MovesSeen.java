package org.muster.core.bulletin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;

/**
 * Whether somebody who approves saw what had moved. They name the moment of what was on their
 * screen, from which it can be counted again. Some figures move all the time, such as how many ask
 * to leave: these count as seen for five minutes, if they had moved by then at all.
 */
final class MovesSeen {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final View view;
    private final Bulletin bulletin;
    private final OperationPlan plan;

    MovesSeen(View view, Bulletin bulletin, OperationPlan plan) {
        this.view = view;
        this.bulletin = bulletin;
        this.plan = plan;
    }

    Optional<Refusal> check(Optional<Instant> seen, Instant now) {
        if (seen.filter(then -> then.isAfter(now)).isPresent()) {
            return Optional.of(Refusal.of(BulletinRefusal.NOT_YET, "movesSeen", seen.get()));
        }
        List<Move.Figure> moved = moved(now);
        if (moved.isEmpty() || seen.filter(then -> covers(then, now, moved)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                Refusal.of(
                        BulletinRefusal.FIGURES_MOVED,
                        "movesSeen",
                        moved.stream()
                                .map(one ->
                                        "{" + one.name() + "} " + one.frozen() + " → " + one.now())
                                .collect(Collectors.joining(", "))));
    }

    private boolean covers(Instant then, Instant now, List<Move.Figure> moved) {
        Map<String, Integer> known = new HashMap<>();
        moved(then).forEach(one -> known.put(one.name(), one.now()));
        boolean fresh = then.plus(FRESH).isAfter(now);
        return moved.stream()
                .allMatch(one ->
                        known.containsKey(one.name())
                                && (fresh || known.get(one.name()) == one.now()));
    }

    private List<Move.Figure> moved(Instant at) {
        return Move.listAll(view, bulletin, at, plan).stream()
                .flatMap(move -> move.figures().stream())
                .toList();
    }
}
