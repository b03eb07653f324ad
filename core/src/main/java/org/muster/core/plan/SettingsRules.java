package org.muster.core.plan;

import static org.muster.core.plan.PlanRefusal.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.plan.PlanCommand.EnterSettings;
import org.muster.core.plan.PlanFact.Dropped;

/** What is wrong with settings that somebody enters: all of it at once. */
final class SettingsRules {
    private static final BigDecimal MOST_WEIGHT = BigDecimal.valueOf(1000);

    private final List<Refusal> reasons = new ArrayList<>();

    static List<Refusal> check(View view, EnterSettings enter) {
        SettingsRules rules = new SettingsRules();
        PlanningSettings entered = enter.entered();
        if (entered.equals(PlanningSettings.NONE) && enter.dropped().isEmpty()) {
            rules.reasons.add(Refusal.of(NOTHING_ENTERED, "entered"));
        }
        PlanningSettings before = PlanningSettings.of(view, enter.operation());
        enter.dropped().forEach(one -> rules.drop(before, one));
        rules.checkAll(before.with(entered), entered);
        return rules.reasons;
    }

    /** What is wrong with them beside what was entered before. */
    static List<Refusal> check(PlanningSettings before, PlanningSettings entered) {
        SettingsRules rules = new SettingsRules();
        rules.checkAll(before.with(entered), entered);
        return rules.reasons;
    }

    private void checkAll(PlanningSettings all, PlanningSettings entered) {
        Set<String> seen = new HashSet<>();
        entered.named()
                .forEach(one -> {
                    if (one.name().isBlank()) {
                        reasons.add(Refusal.of(NO_NAME, "name", one.part()));
                    } else if (!seen.add(one.part() + " " + SettingsFold.key(one.name()))) {
                        reasons.add(Refusal.of(NAMED_TWICE, "name", one.name()));
                    }
                    check(all, one);
                });
        entered.margin().ifPresent(margin -> least("margin", "margin", margin));
        entered.threat().forEach(step -> weight("threat", step.weight()));
    }

    private void weight(String name, BigDecimal weight) {
        if (weight.signum() < 0) {
            refuse(name, "weight", weight, 0);
        } else if (weight.compareTo(MOST_WEIGHT) > 0) {
            reasons.add(Refusal.of(WEIGHT_TOO_GREAT, "weight", name, weight, MOST_WEIGHT));
        }
    }

    private void check(PlanningSettings all, Ground ground) {
        String name = ground.name();
        switch (ground) {
            case Ground.RallyPoint point -> least(name, "room", point.room(), 0);
            case Ground.Terminal terminal -> {
                least(name, "room", terminal.room(), 0);
                least(name, "perHour", terminal.perHour(), 1);
                least(name, "parking", terminal.parking(), 1);
                least(name, "runway", terminal.runway(), 1);
                least(name, "fuel", terminal.fuel(), 0);
                terminal.lead().ifPresent(lead -> least(name, "lead", lead));
            }
            case Ground.Haven haven -> {
                least(name, "perDay", haven.perDay(), 0);
                haven.turnaround().ifPresent(time -> least(name, "turnaround", time));
            }
            case Ground.Road road -> road(all, road);
            case Ground.Fleet fleet -> {
                least(name, "vehicles", OptionalInt.of(fleet.vehicles()), 0);
                least(name, "approach", fleet.approach());
                least(name, "back", fleet.back());
                fleet.driving().ifPresent(time -> least(name, "driving", time));
                least(name, "fuel", fleet.fuel(), 0);
                least(name, "litresPerHour", fleet.litresPerHour(), 0);
                for (String road : fleet.roads()) {
                    known(name, road, all.roads().stream().map(Ground.Road::name));
                }
            }
            case Ground.Escorts escorts -> {
                least(name, "teams", OptionalInt.of(escorts.teams()), 0);
                least(name, "vehicles", OptionalInt.of(escorts.vehicles()), 1);
                least(name, "back", escorts.back());
            }
            case Ground.Carrier carrier -> {
                least(name, "range", carrier.range(), 1);
                least(name, "runway", carrier.runway(), 1);
                carrier.ground().ifPresent(time -> least(name, "ground", time));
                carrier.duty().ifPresent(time -> least(name, "duty", time));
                least(name, "litresPerHour", carrier.litresPerHour(), 0);
                carrier.refit().ifPresent(time -> least(name, "refit", time));
                cabins(carrier);
            }
            case Ground.Clearance clearance -> {
                if (clearance.percent() < 1 || clearance.percent() > 100) {
                    reasons.add(Refusal.of(NO_CHANCE, "percent", name, clearance.percent()));
                }
            }
            case Ground.Route route -> {
                if (route.travel().isZero() || route.travel().isNegative()) {
                    refuse(name, "travel", route.travel(), 1);
                }
                least(name, "distance", route.distance(), 0);
                route.back().ifPresent(time -> least(name, "back", time));
            }
        }
    }

    private void road(PlanningSettings all, Ground.Road road) {
        String name = road.name();
        least(name, "travel", road.travel());
        least(name, "perHour", road.perHour(), 1);
        known(name, road.escorts(), all.escorts().stream().map(Ground.Escorts::name));
        road.risks().forEach(risk -> weight(name, risk.weight()));
        if (!road.escorted().isEmpty() && road.escorts().isBlank()) {
            reasons.add(Refusal.of(ESCORTS_UNNAMED, "escorted", name));
        }
        if (SettingsFold.key(road.from()).equals(SettingsFold.key(road.to()))) {
            reasons.add(Refusal.of(LEADS_NOWHERE, "to", name, road.from()));
        }
        if (!road.convoy() && !road.escorts().isBlank()) {
            reasons.add(Refusal.of(BY_OWN_MEANS, "escorts", name, "escorts"));
        }
        if (!road.convoy() && road.perHour().isPresent()) {
            reasons.add(Refusal.of(BY_OWN_MEANS, "perHour", name, "perHour"));
        }
    }

    private void cabins(Ground.Carrier carrier) {
        Set<String> names = new HashSet<>();
        for (Ground.Cabin cabin : carrier.cabins()) {
            least(
                    carrier.name(),
                    "seats",
                    OptionalInt.of(cabin.seats()),
                    cabin.stretchers() > 0 ? 0 : 1);
            least(carrier.name(), "stretchers", OptionalInt.of(cabin.stretchers()), 0);
            if (cabin.name().isBlank()) {
                reasons.add(Refusal.of(CABIN_UNNAMED, "cabins", carrier.name()));
            } else if (!names.add(SettingsFold.key(cabin.name()))) {
                reasons.add(Refusal.of(NAMED_TWICE, "cabins", cabin.name()));
            }
        }
    }

    private void known(String name, String named, Stream<String> there) {
        if (!named.isBlank()
                && there.noneMatch(one -> SettingsFold.key(one).equals(SettingsFold.key(named)))) {
            reasons.add(Refusal.of(NOT_KNOWN, "name", name, named));
        }
    }

    private void least(String name, String field, OptionalInt number, int least) {
        if (number.isPresent() && number.getAsInt() < least) {
            refuse(name, field, number.getAsInt(), least);
        }
    }

    private void least(String name, String field, Duration time) {
        if (time.isNegative() || time.compareTo(Duration.ofDays(365)) > 0) {
            refuse(name, field, time, 0);
        }
    }

    private void refuse(String name, String field, Object value, int least) {
        reasons.add(Refusal.of(OUT_OF_RANGE, field, name, field, value, least));
    }

    private void drop(PlanningSettings before, Dropped dropped) {
        boolean there =
                switch (dropped.part()) {
                    case DEADLINE -> before.deadline().isPresent();
                    case MARGIN -> before.margin().isPresent();
                    case THREAT -> !before.threat().isEmpty();
                    case RALLY_POINT,
                            TERMINAL,
                            HAVEN,
                            ROAD,
                            FLEET,
                            ESCORTS,
                            CARRIER,
                            ROUTE,
                            CLEARANCE ->
                            find(before, dropped).isPresent();
                };
        if (!there) {
            reasons.add(Refusal.of(NOT_THERE, "name", dropped.part(), dropped.name()));
        }
    }

    private static Optional<Ground> find(PlanningSettings before, Dropped dropped) {
        return before.named()
                .filter(one -> one.part() == dropped.part())
                .filter(one ->
                        SettingsFold.key(one.name()).equals(SettingsFold.key(dropped.name())))
                .findFirst();
    }
}
