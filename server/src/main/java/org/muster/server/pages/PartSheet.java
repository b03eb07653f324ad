package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.listing.Listing;
import org.muster.core.listing.Listings;
import org.muster.core.register.Person;

/**
 * A row of a list that is about somebody else, and those whom it may be about.
 *
 * @param at where the row stands, as the form sends it
 */
public record PartSheet(
        Person person, ListedRow row, String at, String typed, List<PeopleSheet.Row> found) {
    private static final int MOST = 20;

    /** Empty where the row is not about the person. */
    static Optional<PartSheet> find(
            Visit visit, PersonId person, Listing at, List<PersonId> found) {
        View view = visit.view();
        Optional<Person> known = Person.find(view, person);
        return known.flatMap(who ->
                ListedRow.listAll(view, Listings.of(view, who.id()), who.details(), visit.frame())
                        .stream()
                        .filter(row -> row.speaks() && row.at().equals(at))
                        .findFirst()
                        .map(row ->
                                new PartSheet(
                                        who,
                                        row,
                                        at.toString(),
                                        visit.form().value("q"),
                                        rows(view, who.id(), found))));
    }

    private static List<PeopleSheet.Row> rows(View view, PersonId person, List<PersonId> found) {
        Accounts accounts = new Accounts(view);
        return found.stream()
                .filter(other -> !view.one(other).equals(person))
                .limit(MOST)
                .flatMap(other -> accounts.find(other).stream())
                .map(account -> PeopleSheet.row(view, accounts, account))
                .toList();
    }
}
