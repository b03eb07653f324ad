package org.muster.core.clearance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.muster.core.clearance.ClearanceFact.ClearanceAsked;
import org.muster.core.clearance.ClearanceFact.ClearanceGiven;
import org.muster.core.clearance.ClearanceFact.ClearanceRefused;
import org.muster.core.clearance.ClearanceFact.ClearancesNeeded;
import org.muster.core.fact.Recorded;
import org.muster.core.movement.LegPlan;

/**
 * The clearances of one leg, by what was said of each last, in the order of when it was so.
 *
 * @param said which ones it needs, where somebody said so
 * @param told those of which anything is known, in the order of their kinds
 */
public record Clearances(Optional<List<ClearanceKind>> said, List<Clearance> told) {
    public static final Clearances NONE = new Clearances(Optional.empty(), List.of());

    private static final int SURE = 100;

    public Clearances {
        told = List.copyOf(told);
    }

    /** Reads the history of a leg. */
    public static Clearances of(Iterable<Recorded> history) {
        List<Recorded> facts = new ArrayList<>(0);
        for (Recorded recorded : history) {
            if (recorded.fact() instanceof ClearanceFact) {
                facts.add(recorded);
            }
        }
        if (facts.isEmpty()) {
            return NONE;
        }
        // stable: of one moment what was recorded later counts
        facts.sort(Comparator.comparing(Recorded::happened));
        return fold(facts);
    }

    private static Clearances fold(List<Recorded> facts) {
        Optional<List<ClearanceKind>> said = Optional.empty();
        Map<ClearanceKind, Clearance> told = new EnumMap<>(ClearanceKind.class);
        for (Recorded recorded : facts) {
            switch ((ClearanceFact) recorded.fact()) {
                case ClearancesNeeded needed -> said = Optional.of(needed.kinds());
                case ClearanceAsked asked ->
                        told.put(asked.kind(), of(told, asked.kind()).with(asked));
                case ClearanceGiven given ->
                        told.put(given.kind(), of(told, given.kind()).with(given));
                case ClearanceRefused refused ->
                        told.put(refused.kind(), of(told, refused.kind()).with(refused));
            }
        }
        return new Clearances(said, List.copyOf(told.values()));
    }

    private static Clearance of(Map<ClearanceKind, Clearance> told, ClearanceKind kind) {
        return told.getOrDefault(kind, Clearance.none(kind));
    }

    public Clearance get(ClearanceKind kind) {
        return told.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseGet(() -> Clearance.none(kind));
    }

    /**
     * What the leg needs: as somebody said; else what goes with its mode, and what was asked for.
     */
    public List<Clearance> listNeeded(LegPlan plan) {
        List<ClearanceKind> kinds =
                said.orElseGet(() ->
                        Stream.concat(
                                        ClearanceKind.of(plan.mode()).stream(),
                                        told.stream().map(Clearance::kind))
                                .distinct()
                                .sorted()
                                .toList());
        return kinds.stream().map(this::get).toList();
    }

    /** What it has no permission for as it is planned now. */
    public MissingClearances missing(LegPlan plan) {
        List<Clearance> needed = listNeeded(plan);
        return new MissingClearances(
                kinds(needed, plan, ClearanceState::isMissing),
                kinds(needed, plan, ClearanceState.REFUSED::equals),
                said.isEmpty() && ClearanceKind.of(plan.mode()).isEmpty());
    }

    private static List<ClearanceKind> kinds(
            List<Clearance> needed, LegPlan plan, Predicate<ClearanceState> wish) {
        return needed.stream()
                .filter(one -> wish.test(one.state(plan.departs())))
                .map(Clearance::kind)
                .toList();
    }

    /**
     * How likely the leg has all that it needs, in percent, as if one said nothing of another;
     * empty where one of them is not judged, unless another was refused. At least 1, since no
     * refusal is the last word.
     */
    public OptionalInt findChance(LegPlan plan) {
        List<Clearance> needed = listNeeded(plan);
        if (said.isEmpty() && needed.isEmpty()) {
            return OptionalInt.empty();
        }
        Instant departs = plan.departs();
        List<OptionalInt> all = needed.stream().map(one -> one.percent(departs)).toList();
        if (all.contains(OptionalInt.of(0))) {
            return OptionalInt.of(1);
        }
        double chance = SURE;
        for (OptionalInt one : all) {
            if (one.isEmpty()) {
                return OptionalInt.empty();
            }
            chance *= one.getAsInt() / (double) SURE;
        }
        return OptionalInt.of((int) Math.max(1, Math.round(chance)));
    }
}
