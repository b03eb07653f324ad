package org.muster.server.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.LegId;
import org.muster.core.fact.Refusal;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.LegState;
import org.muster.core.plan.PlanningSettings;
import org.muster.server.api.PlanOrder.Change;
import org.muster.server.plans.SearchTime;
import org.muster.server.plans.WhatIf;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an alternative would change, and tells everything that is wrong with it at once. */
final class PlanOrderReader {
    private static final int LONGEST_NAME = 100;
    private static final long MOST_SECONDS = SearchTime.LONG.limit().toSeconds();

    private final Set<String> legs = new HashSet<>();
    private final List<String> rallyPoints;
    private final List<Refusal> wrong = new ArrayList<>();
    private int walkIns;

    private PlanOrderReader(Asked asked) {
        for (Leg leg : Leg.listAll(asked.view())) {
            if (leg.state() instanceof LegState.Open && leg.plan().leads() == Leads.OUT) {
                legs.add(leg.id().toString());
            }
        }
        rallyPoints =
                PlanningSettings.of(asked.view(), asked.state().id()).rallyPoints().stream()
                        .map(point -> point.name())
                        .toList();
    }

    /** As the board takes it. */
    record Order(String name, List<WhatIf> changes, Duration limit) {}

    static Order read(JsonMapper json, Asked asked, String body) {
        PlanOrder order = JsonBody.read(json, JsonBody.object(json, body), PlanOrder.class);
        PlanOrderReader reader = new PlanOrderReader(asked);
        if (order.name().isBlank() || order.name().length() > LONGEST_NAME) {
            reader.refuse("name", order.name(), "it must have 1 to " + LONGEST_NAME + " signs.");
        }
        int seconds = order.seconds().orElse(Math.toIntExact(SearchTime.USUAL.limit().toSeconds()));
        reader.range("seconds", seconds, 1, MOST_SECONDS);
        List<WhatIf> changes = new ArrayList<>();
        List<Change> asks = order.changes().orElse(List.of());
        for (int i = 0; i < asks.size(); i++) {
            WhatIf change = reader.change("changes[" + i + "]", asks.get(i));
            if (change != null) {
                changes.add(change);
            }
        }
        if (!reader.wrong.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, reader.wrong);
        }
        return new Order(order.name().strip(), changes, Duration.ofSeconds(seconds));
    }

    /** Null where something is wrong with it, which is noted. */
    private @Nullable WhatIf change(String path, Change asks) {
        int before = wrong.size();
        Map<String, Object> given = given(asks);
        List<String> fields = fields(asks.kind());
        given.keySet().stream()
                .filter(field -> !fields.contains(field))
                .forEach(field ->
                        wrong.add(
                                Refusal.of(
                                        WebRefusal.UNKNOWN_FIELD,
                                        path + "." + field,
                                        path + "." + field,
                                        "kind, " + String.join(", ", fields))));
        fields.stream()
                .filter(field -> !given.containsKey(field))
                .forEach(field ->
                        wrong.add(
                                Refusal.of(
                                        WebRefusal.MISSING,
                                        path + "." + field,
                                        path + "." + field,
                                        "a change of kind " + asks.kind() + " needs it.")));
        return wrong.size() > before ? null : whole(path, asks, before);
    }

    private static List<String> fields(PlanOrder.Kind kind) {
        return switch (kind) {
            case MOVE -> List.of("leg", "departs");
            case RESIZE -> List.of("leg", "seats");
            case CANCEL -> List.of("leg");
            case ADD -> List.of("key", "plan");
            case CLOSE -> List.of("rallyPoint");
            case WALK_INS -> List.of("people");
        };
    }

    private static Map<String, Object> given(Change asks) {
        Map<String, Object> given = new TreeMap<>();
        asks.leg().ifPresent(leg -> given.put("leg", leg));
        asks.departs().ifPresent(departs -> given.put("departs", departs));
        asks.seats().ifPresent(seats -> given.put("seats", seats));
        asks.key().ifPresent(key -> given.put("key", key));
        asks.plan().ifPresent(plan -> given.put("plan", plan));
        asks.rallyPoint().ifPresent(point -> given.put("rallyPoint", point));
        asks.people().ifPresent(people -> given.put("people", people));
        return given;
    }

    /** One that has its fields and no others; their values may still be wrong. */
    private @Nullable WhatIf whole(String path, Change asks, int before) {
        WhatIf change =
                switch (asks.kind()) {
                    case MOVE -> new WhatIf.Move(leg(path, asks), asks.departs().orElseThrow());
                    case RESIZE ->
                            new WhatIf.Resize(
                                    leg(path, asks),
                                    range(path + ".seats", asks.seats(), 0, WhatIf.MOST_SEATS));
                    case CANCEL -> {
                        String leg = leg(path, asks);
                        legs.remove(leg);
                        yield new WhatIf.Cancel(leg);
                    }
                    case ADD -> added(path, asks.key().orElseThrow(), asks.plan().orElseThrow());
                    case CLOSE -> new WhatIf.Close(rallyPoint(path, asks));
                    case WALK_INS -> {
                        int most = WhatIf.MOST_WALK_INS - walkIns;
                        int people = range(path + ".people", asks.people(), 1, most);
                        walkIns += people;
                        yield new WhatIf.WalkIns(people);
                    }
                };
        return wrong.size() > before ? null : change;
    }

    private String leg(String path, Change asks) {
        String typed = asks.leg().orElseThrow();
        String leg = spelled(typed);
        if (!legs.contains(leg)) {
            refuse(
                    path + ".leg",
                    typed,
                    "it must be the reference of an open leg that leads out, or the key of one added before.");
        }
        return leg;
    }

    private static String spelled(String leg) {
        try {
            return LegId.parse(leg).toString();
        } catch (IllegalArgumentException aKey) {
            return leg;
        }
    }

    private WhatIf added(String path, String key, LegPlan plan) {
        if (!key.matches("new-[a-z0-9]{1,20}") || !legs.add(key)) {
            refuse(path + ".key", key, "it must be new-1, new-2 …, another for each leg.");
        }
        Stream.of(
                        Map.entry("label", plan.label()),
                        Map.entry("from", plan.from()),
                        Map.entry("to", plan.to()))
                .filter(field -> field.getValue().isBlank())
                .forEach(field ->
                        refuse(path + ".plan." + field.getKey(), "", "it must not be empty."));
        if (plan.leads() != Leads.OUT) {
            refuse(path + ".plan.leads", plan.leads().name(), "it must be OUT.");
        }
        return new WhatIf.Add(key, plan);
    }

    private String rallyPoint(String path, Change asks) {
        String typed = asks.rallyPoint().orElseThrow();
        if (!rallyPoints.contains(typed)) {
            refuse(
                    path + ".rallyPoint",
                    typed,
                    "it must be a rally point that was entered"
                            + rallyPoints.stream()
                                    .collect(Collectors.joining(", ", ": ", "."))
                                    .replace(": .", "; there is none."));
        }
        return typed;
    }

    private int range(String path, OptionalInt number, int least, int most) {
        return range(path, number.orElseThrow(), least, most);
    }

    private int range(String path, int number, long least, long most) {
        if (number < least || number > most) {
            refuse(
                    path,
                    String.valueOf(number),
                    "it must be a whole number from " + least + " to " + most + ".");
        }
        return number;
    }

    private void refuse(String path, String value, String rule) {
        wrong.add(Refusal.of(WebRefusal.UNREADABLE, path, path, value, rule));
    }
}
