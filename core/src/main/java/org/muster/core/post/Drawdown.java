package org.muster.core.post;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.View;
import org.muster.core.register.Household;
import org.muster.core.register.Person;

/**
 * Who of a post leaves when a departure is ordered, by its staff list. Dependants are those of the
 * household; whoever is on a staff list themselves leaves or stays by that.
 *
 * @param leaving staff who are listed as not essential, and their households
 * @param families households of those who stay
 * @param staying staff who are listed as essential
 * @param unsaid staff of whom nobody said it; neither they nor their households are on the list
 * @param away how many of all these are out of the country already, and left out
 */
public record Drawdown(
        List<PersonId> leaving,
        List<PersonId> families,
        List<StaffMember> staying,
        List<StaffMember> unsaid,
        int away) {
    private static final Set<AccountState> OUT =
            EnumSet.of(
                    AccountState.ABROAD,
                    AccountState.LEFT_ALONE,
                    AccountState.UNDER_WAY,
                    AccountState.ARRIVED);

    public Drawdown {
        leaving = List.copyOf(leaving);
        families = List.copyOf(families);
        staying = List.copyOf(staying);
        unsaid = List.copyOf(unsaid);
    }

    public static Drawdown of(View view, PostId post) {
        List<StaffMember> staff = StaffMember.listOf(view, post);
        Set<PersonId> leaving = new LinkedHashSet<>();
        Set<PersonId> families = new LinkedHashSet<>();
        only(staff, Essential.NO).forEach(one -> leaving.addAll(household(view, one, true)));
        only(staff, Essential.YES).forEach(one -> families.addAll(household(view, one, false)));
        families.removeAll(leaving);
        Accounts accounts = new Accounts(view);
        Predicate<PersonId> away = person -> isAway(accounts, person);
        return new Drawdown(
                leaving.stream().filter(away.negate()).toList(),
                families.stream().filter(away.negate()).toList(),
                only(staff, Essential.YES),
                only(staff, Essential.UNKNOWN),
                (int)
                        (leaving.stream().filter(away).count()
                                + families.stream().filter(away).count()));
    }

    /** Those who are asked for: with the families of those who stay, or without. */
    public List<PersonId> listAsked(boolean withFamilies) {
        List<PersonId> asked = new ArrayList<>(leaving);
        if (withFamilies) {
            asked.addAll(families);
        }
        return asked;
    }

    private static List<StaffMember> only(List<StaffMember> staff, Essential essential) {
        return staff.stream().filter(one -> one.essential() == essential).toList();
    }

    /** Those of a household who are on no staff list; and the one who is, where {@code self}. */
    private static List<PersonId> household(View view, StaffMember one, boolean self) {
        List<PersonId> members = new ArrayList<>();
        if (self) {
            members.add(one.person());
        }
        Person.find(view, one.person())
                .flatMap(Person::household)
                .map(household -> Household.of(view, household).members())
                .orElse(List.of())
                .stream()
                .filter(person -> StaffMember.find(view, person).isEmpty())
                .forEach(members::add);
        return members;
    }

    private static boolean isAway(Accounts accounts, PersonId person) {
        return accounts.find(person).map(Account::state).filter(OUT::contains).isPresent();
    }
}
