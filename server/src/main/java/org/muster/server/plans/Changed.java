package org.muster.server.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import org.muster.core.fact.LegId;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.LegPlan;
import org.muster.core.plan.Ground;
import org.muster.core.plan.Hours;
import org.muster.core.plan.PlanningSettings;
import org.muster.planning.operation.LegChanges;

/** What several changes come to together: legs as they would be, and the ground. */
public final class Changed {
    private final SequencedMap<LegId, LegPlan> replanned = new LinkedHashMap<>();
    private final Set<LegId> cancelled = new HashSet<>();
    private final SequencedMap<String, LegPlan> added = new LinkedHashMap<>();
    private final List<Ground.RallyPoint> closed = new ArrayList<>();
    private int walkIns;

    private Changed() {}

    /**
     * @param names the legs that there are
     * @param before what is known of the ground
     */
    static Changed of(
            List<WhatIf> changes,
            Map<String, LegPlan> names,
            PlanningSettings before,
            Instant now) {
        Changed changed = new Changed();
        Map<String, LegPlan> plans = new HashMap<>(names);
        for (WhatIf change : changes) {
            switch (change) {
                case WhatIf.Move move ->
                        changed.put(plans, move.leg(), plan -> plan.at(move.departs()));
                case WhatIf.Resize resize ->
                        changed.put(plans, resize.leg(), plan -> sized(plan, resize.seats()));
                case WhatIf.Cancel cancel -> changed.cancel(cancel.leg());
                case WhatIf.Add add -> {
                    plans.put(add.key(), add.plan());
                    changed.added.put(add.key(), add.plan());
                }
                case WhatIf.Close close -> changed.close(before, close.rallyPoint(), now);
                case WhatIf.WalkIns people -> changed.walkIns += people.people();
            }
        }
        return changed;
    }

    private interface Change {
        LegPlan of(LegPlan plan);
    }

    private void put(Map<String, LegPlan> plans, String leg, Change change) {
        LegPlan plan = plans.get(leg);
        if (plan == null) {
            return;
        }
        LegPlan after = change.of(plan);
        plans.put(leg, after);
        if (added.containsKey(leg)) {
            added.put(leg, after);
        } else {
            replanned.put(LegId.parse(leg), after);
        }
    }

    private void cancel(String leg) {
        if (added.remove(leg) == null) {
            LegId id = LegId.parse(leg);
            replanned.remove(id);
            cancelled.add(id);
        }
    }

    private void close(PlanningSettings before, String name, Instant now) {
        before.rallyPoints().stream()
                .filter(point -> point.name().equals(name))
                .forEach(point ->
                        closed.add(
                                new Ground.RallyPoint(
                                        name,
                                        List.of(new Hours(now.minus(Duration.ofDays(1)), now)),
                                        point.room())));
    }

    /** An authorised floor load gives way to what is said now: seats are seats. */
    private static LegPlan sized(LegPlan plan, int seats) {
        Capacities before = plan.capacities();
        return plan.with(
                new Capacities(
                        OptionalInt.of(seats),
                        before.rafts(),
                        OptionalInt.empty(),
                        "",
                        before.stretchers()));
    }

    LegChanges legs() {
        return new LegChanges(replanned, cancelled, added);
    }

    SequencedMap<LegId, LegPlan> replanned() {
        return replanned;
    }

    Set<LegId> cancelled() {
        return cancelled;
    }

    /** Legs that there would be more, by their keys. */
    public SequencedMap<String, LegPlan> added() {
        return added;
    }

    int walkIns() {
        return walkIns;
    }

    /** What would be entered about the ground. */
    PlanningSettings ground() {
        return PlanningSettings.of(closed.toArray(Ground[]::new));
    }
}
