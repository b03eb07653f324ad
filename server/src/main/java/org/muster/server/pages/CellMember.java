package org.muster.server.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.cell.CellFact.PersonReported;
import org.muster.core.cell.Cells;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.RegisterFact.ContactAttempted;
import org.muster.core.register.Whereabouts;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;

/**
 * Somebody who lives in a cell.
 *
 * @param contact the latest attempt to reach them
 * @param word what a warden told of them last
 */
public record CellMember(
        PersonId id,
        PersonName name,
        Optional<HouseholdId> household,
        List<ContactPoint> contacts,
        Optional<Whereabouts> presence,
        AccountState state,
        List<Need> needs,
        Optional<ContactAttempted> contact,
        Optional<PersonReported> word) {

    private static final Comparator<CellMember> ORDER =
            Comparator.comparing(CellMember::name, PersonName.ORDER)
                    .thenComparing(member -> member.id().value());

    /** Those of some who are in the register, by name. */
    static List<CellMember> list(View view, List<PersonId> persons) {
        Accounts accounts = new Accounts(view);
        return persons.stream()
                .flatMap(id -> Person.find(view, id).stream())
                .map(person -> of(view, accounts, person))
                .sorted(ORDER)
                .toList();
    }

    private static CellMember of(View view, Accounts accounts, Person person) {
        return new CellMember(
                person.id(),
                person.details().name(),
                person.household(),
                person.details().contacts(),
                person.presence(),
                accounts.get(person.id()).state(),
                Needs.of(view, person.id()),
                lastContact(view, person.id()),
                Cells.findLastWord(view, person.id()));
    }

    private static Optional<ContactAttempted> lastContact(View view, PersonId person) {
        return view.history(person).stream()
                .flatMap(recorded ->
                        recorded.fact() instanceof ContactAttempted tried
                                ? Optional.of(tried).stream()
                                : Optional.<ContactAttempted>empty().stream())
                .reduce((one, next) -> next.at().isBefore(one.at()) ? one : next);
    }
}
