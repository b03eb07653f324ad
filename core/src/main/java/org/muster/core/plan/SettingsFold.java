package org.muster.core.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muster.core.plan.Ground.Part;
import org.muster.core.plan.Ground.Threat;
import org.muster.core.plan.PlanFact.Dropped;
import org.muster.core.plan.PlanFact.SettingsEntered;

/** Reads what was entered, one fact after another; names are the same in capitals or without. */
final class SettingsFold {
    private final Map<Part, Map<String, Ground>> named = new EnumMap<>(Part.class);
    private Optional<Instant> deadline = Optional.empty();
    private Optional<Duration> margin = Optional.empty();
    private List<Threat> threat = List.of();

    void take(SettingsEntered entered) {
        entered.dropped().forEach(this::drop);
        put(entered.entered());
    }

    void put(PlanningSettings entered) {
        put(entered.deadline(), entered.margin(), entered.threat());
        entered.named().forEach(this::put);
    }

    void put(Optional<Instant> until, Optional<Duration> spare, List<Threat> steps) {
        deadline = until.or(() -> deadline);
        margin = spare.or(() -> margin);
        threat = steps.isEmpty() ? threat : steps;
    }

    void put(Ground one) {
        of(one.part()).put(key(one.name()), one);
    }

    private void drop(Dropped dropped) {
        switch (dropped.part()) {
            case DEADLINE -> deadline = Optional.empty();
            case MARGIN -> margin = Optional.empty();
            case THREAT -> threat = List.of();
            case RALLY_POINT, TERMINAL, HAVEN, ROAD, FLEET, ESCORTS, CARRIER, ROUTE, CLEARANCE ->
                    of(dropped.part()).remove(key(dropped.name()));
        }
    }

    PlanningSettings toSettings() {
        return new PlanningSettings(
                deadline,
                margin,
                threat,
                list(Part.RALLY_POINT, Ground.RallyPoint.class),
                list(Part.TERMINAL, Ground.Terminal.class),
                list(Part.HAVEN, Ground.Haven.class),
                list(Part.ROAD, Ground.Road.class),
                list(Part.FLEET, Ground.Fleet.class),
                list(Part.ESCORTS, Ground.Escorts.class),
                list(Part.CARRIER, Ground.Carrier.class),
                list(Part.ROUTE, Ground.Route.class),
                list(Part.CLEARANCE, Ground.Clearance.class));
    }

    private <G extends Ground> List<G> list(Part part, Class<G> type) {
        return of(part).values().stream().map(type::cast).toList();
    }

    private Map<String, Ground> of(Part part) {
        return named.computeIfAbsent(part, kind -> new TreeMap<>());
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
