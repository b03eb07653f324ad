package org.muster.server.pages;

import java.util.List;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.View;
import org.muster.core.post.Drawdown;
import org.muster.core.post.StaffMember;
import org.muster.core.register.Household;
import org.muster.core.register.Person;
import org.muster.core.request.ListParties;

/**
 * The staff list of a post, and who leaves when a departure is ordered.
 *
 * @param asked who of the drawdown list can be asked for
 * @param askedWithFamilies the same with the families of those who stay
 * @param found those who were searched for, to be put on the list
 */
public record StaffSheet(
        List<Row> rows,
        Drawdown drawdown,
        ListParties asked,
        ListParties askedWithFamilies,
        String typed,
        List<Found> found) {
    public StaffSheet {
        rows = List.copyOf(rows);
        found = List.copyOf(found);
    }

    /**
     * Somebody on the list.
     *
     * @param others how many more are in their household
     */
    public record Row(StaffMember member, String name, int others, AccountState state) {}

    /** Somebody who may be put on the list. */
    public record Found(PersonId person, String name) {}

    static StaffSheet of(Visit visit, PostId post, List<PersonId> found) {
        View view = visit.view();
        Accounts accounts = new Accounts(view);
        Drawdown drawdown = Drawdown.of(view, post);
        return new StaffSheet(
                StaffMember.listOf(view, post).stream()
                        .map(member -> row(view, accounts, member))
                        .toList(),
                drawdown,
                ListParties.of(view, drawdown.listAsked(false), view.moment()),
                ListParties.of(view, drawdown.listAsked(true), view.moment()),
                visit.form().value("q"),
                found.stream().map(person -> new Found(person, Names.of(view, person))).toList());
    }

    private static Row row(View view, Accounts accounts, StaffMember member) {
        int household =
                Person.find(view, member.person())
                        .flatMap(Person::household)
                        .map(id -> Household.of(view, id).members().size())
                        .orElse(1);
        return new Row(
                member,
                Names.of(view, member.person()),
                household - 1,
                accounts.get(member.person()).state());
    }
}
