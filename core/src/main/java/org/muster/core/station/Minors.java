package org.muster.core.station;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.Context;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.register.Household;
import org.muster.core.register.Person;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.request.Request;
import org.muster.core.station.StationFact.MinorConfirmed;

/**
 * The rule that a minor goes on alone only when a second person answers for it. A companion is
 * anybody of the household or of the party who is grown up, or whose age nobody knows.
 */
public final class Minors {
    private static final int GROWN = 18;

    private final View view;
    private final Accounts accounts;
    private final Context context;

    public Minors(View view, Accounts accounts, Context context) {
        this.view = view;
        this.accounts = accounts;
        this.context = context;
    }

    /** Whether somebody is surely a minor, or is flagged as one who travels alone. */
    public static boolean isMinor(View view, PersonId person, LocalDate today) {
        return Needs.of(view, person).contains(Need.MINOR_ALONE) || isYoung(view, person, today);
    }

    private static boolean isYoung(View view, PersonId person, LocalDate today) {
        return Person.find(view, person)
                .map(known -> known.details().born().ageOn(today))
                .filter(age -> age.isPresent() && age.getAsInt() < GROWN)
                .isPresent();
    }

    /** A minor with nobody grown beside them, for whom no second person has answered. */
    public boolean isUnanswered(PersonId person, Collection<PersonId> together) {
        LocalDate today = context.now().atZone(ZoneOffset.UTC).toLocalDate();
        return isMinor(view, person, today)
                && companions(view, person).stream()
                        .noneMatch(one ->
                                !isYoung(view, one, today)
                                        && (together.contains(one) || isHere(one)))
                && !isConfirmed(person);
    }

    private boolean isHere(PersonId person) {
        return accounts.find(person)
                .map(Account::state)
                .filter(state ->
                        state == AccountState.AT_CONTROL_CENTRE || state == AccountState.MANIFESTED)
                .isPresent();
    }

    private boolean isConfirmed(PersonId person) {
        return view.history(person).stream().anyMatch(this::confirms);
    }

    /** Nobody is their own second person. */
    private boolean confirms(Recorded recorded) {
        return recorded.fact() instanceof MinorConfirmed confirmed
                && (!confirmed.second().isBlank() || !recorded.by().equals(context.by()));
    }

    private static Set<PersonId> companions(View view, PersonId person) {
        Set<PersonId> all = new LinkedHashSet<>();
        Person.find(view, person)
                .flatMap(Person::household)
                .ifPresent(household -> all.addAll(Household.of(view, household).members()));
        Request.listOpen(view, person).forEach(request -> all.addAll(request.members()));
        all.remove(person);
        return all;
    }
}
