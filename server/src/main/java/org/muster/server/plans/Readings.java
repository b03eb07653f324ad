package org.muster.server.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationState;
import org.muster.ledger.desk.Desk;
import org.springframework.stereotype.Component;

/**
 * What operations ask of a planner now. To read a large one takes seconds, so what was read a
 * moment ago is given again as long as nothing more became known.
 *
 * <p>Threads: any.
 */
@Component
public final class Readings {
    /** Offers end and legs become overdue without a fact, but not by the second. */
    static final Duration FRESH = Duration.ofSeconds(15);

    /** A reading of a large operation holds some ten thousand parties. */
    private static final int MOST = 4;

    private final Map<Subject, Reading> kept = new LinkedHashMap<>();

    private record Subject(OperationId operation, List<WhatIf> changes) {}

    private record Reading(Stamp horizon, Instant at, Asked asked) {}

    public Asked read(Desk desk, List<WhatIf> changes) {
        Subject subject = new Subject(desk.operation(), List.copyOf(changes));
        Stamp horizon = desk.horizon();
        Instant now = desk.now();
        synchronized (kept) {
            Reading known = kept.get(subject);
            if (known != null
                    && known.horizon().equals(horizon)
                    && Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
                return known.asked();
            }
        }
        View view = desk.view(horizon);
        OperationState operation = OperationState.find(view, desk.operation()).orElseThrow();
        Asked asked = Asked.of(view, operation, changes, now);
        synchronized (kept) {
            kept.remove(subject);
            kept.put(subject, new Reading(horizon, now, asked));
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return asked;
    }
}
