package org.muster.core.plan;

import static org.muster.core.plan.PlanRefusal.*;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.gate.ExpectedSeating;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.LegState;
import org.muster.core.movement.Load;
import org.muster.core.movement.MovementCommand;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementCommand.ReplanLeg;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.movement.MovementRules;
import org.muster.core.movement.Seating;
import org.muster.core.plan.PlanCommand.Added;
import org.muster.core.plan.PlanCommand.AdoptPlan;
import org.muster.core.plan.PlanCommand.Booked;
import org.muster.core.plan.PlanFact.PlanAdopted;
import org.muster.core.plan.PlanFact.SettingsEntered;
import org.muster.core.request.Request;

/** One plan that somebody wants in force, held against what is known now. */
final class Adoption {
    private final View view;
    private final AdoptPlan adopt;
    private final Context context;
    private final List<Refusal> reasons = new ArrayList<>();
    private final List<Fact> changes = new ArrayList<>();
    private final Map<String, LegId> legs = new HashMap<>();
    private final Map<LegId, LegPlan> plans = new HashMap<>();
    private final List<Intended> bookings = new ArrayList<>();

    Adoption(View view, AdoptPlan adopt, Context context) {
        this.view = view;
        this.adopt = adopt;
        this.context = context;
    }

    Decision decide() {
        if (adopt.name().isBlank()) {
            reasons.add(Refusal.of(NO_PLAN_NAME, "name"));
        }
        if (adopt.bookings().isEmpty()) {
            reasons.add(Refusal.of(NO_BOOKINGS, "bookings", adopt.name()));
        }
        changeLegs();
        if (!adopt.settings().equals(PlanningSettings.NONE)) {
            PlanningSettings before = PlanningSettings.of(view, adopt.operation());
            reasons.addAll(SettingsRules.check(before, adopt.settings()));
            changes.add(new SettingsEntered(adopt.operation(), adopt.settings(), List.of()));
        }
        book();
        return Decision.of(reasons.stream().distinct().toList(), this::facts);
    }

    private List<Fact> facts() {
        bookings.sort(Comparator.comparingLong(one -> one.request().value()));
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new PlanAdopted(
                        adopt.operation(),
                        new AdoptedPlan(
                                adopt.name(),
                                adopt.asOf(),
                                adopt.policy(),
                                hash(),
                                adopt.out(),
                                adopt.left(),
                                adopt.toldAnew(),
                                bookings,
                                adopt.levels(),
                                adopt.seen(),
                                adopt.drives())));
        facts.addAll(changes);
        return facts;
    }

    /** Each change is decided by the rules of legs; names are held against each other besides. */
    private void changeLegs() {
        Set<String> labels = new HashSet<>();
        for (ReplanLeg replan : adopt.replanned()) {
            change(replan);
            plans.put(replan.leg(), replan.plan());
            refuseTwice(labels, replan.plan());
        }
        for (CancelLeg cancel : adopt.cancelled()) {
            change(cancel);
        }
        for (Added added : adopt.added()) {
            refuseTwice(labels, added.plan());
            change(new PlanLeg(added.plan()))
                    .ifPresent(leg -> {
                        legs.put(added.key(), leg);
                        plans.put(leg, added.plan());
                    });
        }
    }

    private void refuseTwice(Set<String> labels, LegPlan plan) {
        if (!labels.add(SettingsFold.key(plan.label()))) {
            reasons.add(Refusal.of(LABEL_TWICE, "label", plan.label()));
        }
    }

    /** The leg that it makes, where it makes one. */
    private Optional<LegId> change(MovementCommand command) {
        return switch (MovementRules.decide(view, command, context)) {
            case Decision.Accepted(List<Fact> facts) -> {
                changes.addAll(facts);
                yield facts.stream()
                        .filter(LegPlanned.class::isInstance)
                        .map(fact -> ((LegPlanned) fact).leg())
                        .findFirst();
            }
            case Decision.Refused(List<Refusal> refused) -> {
                reasons.addAll(refused);
                yield Optional.empty();
            }
        };
    }

    private void book() {
        Set<RequestId> booked = new HashSet<>();
        Accounts accounts = new Accounts(view);
        Map<LegId, SequencedMap<PersonId, Seating>> aboard = new LinkedHashMap<>();
        for (Booked row : adopt.bookings()) {
            if (!booked.add(row.request())) {
                reasons.add(Refusal.of(BOOKED_TWICE, "bookings", row.request()));
                continue;
            }
            List<PersonId> members = members(accounts, row.request());
            if (members.isEmpty()) {
                reasons.add(Refusal.of(GONE, "bookings", row.request()));
            }
            findLeg(row.leg())
                    .ifPresent(leg -> {
                        bookings.add(new Intended(row.request(), leg, row.setsOut()));
                        aboard.computeIfAbsent(leg, id -> new LinkedHashMap<>())
                                .putAll(ExpectedSeating.of(view, members, today()));
                    });
        }
        aboard.forEach(this::refuseOverfull);
        adopt.drives().orElse(List.of()).forEach(drive -> refuseRiders(drive, booked));
    }

    private void refuseRiders(Drive drive, Set<RequestId> booked) {
        for (RequestId rider : drive.riders()) {
            if (!booked.contains(rider)) {
                reasons.add(Refusal.of(RIDES_NOWHERE, "drives", rider, drive.road()));
            }
        }
    }

    private LocalDate today() {
        return context.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Who of a party still waits to be brought out. */
    private List<PersonId> members(Accounts accounts, RequestId request) {
        return Request.find(view, request).stream()
                .flatMap(found -> found.members().stream())
                .filter(person ->
                        accounts.find(person)
                                .map(Account::state)
                                .filter(state -> state.wantsToTravel())
                                .isPresent())
                .toList();
    }

    private Optional<LegId> findLeg(String named) {
        LegId added = legs.get(named);
        if (added != null) {
            return Optional.of(added);
        }
        if (adopt.added().stream().anyMatch(one -> one.key().equals(named))) {
            // why it cannot be added is told already
            return Optional.empty();
        }
        Optional<Leg> leg = parse(named).flatMap(id -> Leg.find(view, id));
        boolean cancels =
                leg.filter(found ->
                                adopt.cancelled().stream()
                                        .anyMatch(one -> one.leg().equals(found.id())))
                        .isPresent();
        if (leg.filter(found -> found.state() instanceof LegState.Open).isEmpty() || cancels) {
            reasons.add(
                    Refusal.of(
                            LEG_NOT_OPEN,
                            "bookings",
                            leg.map(found -> found.plan().label()).orElse(named),
                            cancels
                                    ? "cancelled"
                                    : leg.map(found -> found.state().word()).orElse("not known")));
            return Optional.empty();
        }
        return leg.map(Leg::id);
    }

    private static Optional<LegId> parse(String named) {
        try {
            return Optional.of(LegId.parse(named));
        } catch (IllegalArgumentException noReference) {
            return Optional.empty();
        }
    }

    private void refuseOverfull(LegId id, SequencedMap<PersonId, Seating> booked) {
        SequencedMap<PersonId, Seating> all = new LinkedHashMap<>(booked);
        Optional<Leg> leg = Leg.find(view, id);
        leg.ifPresent(
                found -> found.aboard().forEach((person, seat) -> all.put(person, seat.seating())));
        LegPlan plan = plans.get(id);
        if (plan == null) {
            plan = leg.orElseThrow().plan();
        }
        for (var limit : plan.capacities().exceededBy(Load.of(all.values()))) {
            reasons.add(
                    Refusal.of(
                            LIMIT_PASSED,
                            "bookings",
                            plan.label(),
                            limit.allowed(),
                            limit.asked(),
                            limit.limit()));
        }
    }

    /** Over one line of text for each booking, in the order of requests, and for each drive. */
    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Intended one : bookings) {
                String line =
                        "%s|%s|%s\n"
                                .formatted(
                                        one.request(),
                                        one.leg(),
                                        one.setsOut().map(Object::toString).orElse("-"));
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            for (Drive one : adopt.drives().orElse(List.of())) {
                digest.update((one + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
