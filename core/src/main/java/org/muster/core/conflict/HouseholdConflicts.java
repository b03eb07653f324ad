package org.muster.core.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.fact.FactId;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.SplitSigned;
import org.muster.core.movement.Leg;
import org.muster.core.register.Household;

/** Households that two gates put aboard different legs, neither knowing of the other. */
public final class HouseholdConflicts {
    private HouseholdConflicts() {}

    private record Carried(PersonId person, Leg leg, Recorded scan) {}

    public static Optional<Conflict.HouseholdSplit> findSplit(
            View view, Accounts accounts, HouseholdId id) {
        List<PersonId> members = Household.of(view, id).members();
        if (members.size() < 2) {
            return Optional.empty();
        }
        List<Carried> carried = new ArrayList<>();
        members.stream()
                .filter(member -> PersonConflicts.isMet(view.history(member)))
                .forEach(member -> find(accounts, member).ifPresent(carried::add));
        List<Carried> apart =
                carried.stream()
                        .filter(one -> carried.stream().anyMatch(other -> areApart(one, other)))
                        .toList();
        if (apart.isEmpty() || isSigned(view, id, apart)) {
            return Optional.empty();
        }
        Conflict.HouseholdSplit split = split(id, apart);
        boolean explained =
                members.stream()
                        .anyMatch(member ->
                                Explained.of(view.history(member))
                                        .covers(ConflictKind.HOUSEHOLD_SPLIT, split.facts()));
        return explained ? Optional.empty() : Optional.of(split);
    }

    private static Optional<Carried> find(Accounts accounts, PersonId member) {
        return accounts.find(member)
                .filter(account -> account.state().isCarried())
                .flatMap(Account::leg)
                .flatMap(accounts::findLeg)
                .flatMap(leg ->
                        Optional.ofNullable(leg.aboard().get(member))
                                .map(on -> new Carried(member, leg, on.evidence())));
    }

    /** Whoever follows when the first leg's doors are shut already splits nobody any more. */
    private static boolean areApart(Carried one, Carried other) {
        return !one.leg().id().equals(other.leg().id())
                && !one.scan().node().equals(other.scan().node())
                && !isShutBefore(one.leg(), other.scan())
                && !isShutBefore(other.leg(), one.scan());
    }

    private static boolean isShutBefore(Leg leg, Recorded scan) {
        return leg.manifest()
                .filter(closed -> closed.stamp().compareTo(scan.stamp()) < 0)
                .isPresent();
    }

    private static boolean isSigned(View view, HouseholdId id, List<Carried> apart) {
        return view.history(id).stream()
                .anyMatch(recorded ->
                        recorded.fact() instanceof SplitSigned signed
                                && apart.stream()
                                        .anyMatch(one -> one.leg().id().equals(signed.leg())));
    }

    private static Conflict.HouseholdSplit split(HouseholdId id, List<Carried> apart) {
        List<LegId> legs =
                apart.stream().map(Carried::leg).distinct().sorted(Leg.ORDER).map(Leg::id).toList();
        List<FactId> facts = apart.stream().map(one -> one.scan().id()).distinct().toList();
        return new Conflict.HouseholdSplit(
                id, legs, apart.stream().map(Carried::person).toList(), facts);
    }
}
