package org.muster.core.gate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.SplitSigned;
import org.muster.core.movement.LegState;
import org.muster.core.register.Household;
import org.muster.core.register.Person;

/** The rule that a household travels together unless a named person signed for the split. */
public final class Togetherness {
    private final View view;
    private final Accounts accounts;

    public Togetherness(View view, Accounts accounts) {
        this.view = view;
        this.accounts = accounts;
    }

    /**
     * Members of the person's household who want to leave too and are neither in {@code together}
     * nor already on the leg.
     */
    List<PersonId> leftBehind(PersonId person, LegId leg, Collection<PersonId> together) {
        Optional<HouseholdId> household = Person.get(view, person).household();
        if (household.isEmpty() || signed(household.get(), leg)) {
            return List.of();
        }
        return Household.of(view, household.get()).members().stream()
                .filter(member -> !together.contains(member))
                .filter(member -> wantsToTravel(member) && !isOn(member, leg))
                .toList();
    }

    /**
     * Members of the person's household who are at the control centre and would be left standing. A
     * signature for the leg they are meant for counts, or while none is chosen, for any that can
     * still be boarded.
     */
    public List<PersonId> leftHere(
            PersonId person, Optional<LegId> leg, Collection<PersonId> together) {
        Optional<HouseholdId> household = Person.find(view, person).flatMap(Person::household);
        if (household.isEmpty() || isSignedFor(household.get(), leg)) {
            return List.of();
        }
        return Household.of(view, household.get()).members().stream()
                .filter(member -> !together.contains(member) && isHere(member))
                .toList();
    }

    private boolean isSignedFor(HouseholdId household, Optional<LegId> leg) {
        return view.history(household).stream()
                .map(Recorded::fact)
                .filter(SplitSigned.class::isInstance)
                .map(fact -> ((SplitSigned) fact).leg())
                .anyMatch(signed -> leg.map(signed::equals).orElseGet(() -> isOpen(signed)));
    }

    private boolean isOpen(LegId leg) {
        return accounts.findLeg(leg)
                .filter(found -> found.state() instanceof LegState.Open)
                .isPresent();
    }

    private boolean isHere(PersonId member) {
        return accounts.find(member)
                .filter(account -> account.state() == AccountState.AT_CONTROL_CENTRE)
                .isPresent();
    }

    /** Members of the person's household who would travel on without them. */
    List<PersonId> stayingAboard(PersonId person, LegId leg, Collection<PersonId> together) {
        Optional<HouseholdId> household = Person.get(view, person).household();
        if (household.isEmpty() || signed(household.get(), leg)) {
            return List.of();
        }
        return Household.of(view, household.get()).members().stream()
                .filter(member -> !together.contains(member) && isOn(member, leg))
                .toList();
    }

    private boolean signed(HouseholdId household, LegId leg) {
        return view.history(household).stream()
                .anyMatch(fact ->
                        fact.fact() instanceof SplitSigned split && split.leg().equals(leg));
    }

    private boolean wantsToTravel(PersonId member) {
        return accounts.find(member).filter(account -> account.state().wantsToTravel()).isPresent();
    }

    private boolean isOn(PersonId member, LegId leg) {
        return accounts.find(member).flatMap(Account::leg).filter(leg::equals).isPresent();
    }
}
