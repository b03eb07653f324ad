package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Listings;
import org.muster.core.movement.Leg;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Household;
import org.muster.core.register.Person;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.request.Request;
import org.muster.identity.link.Listed;
import org.muster.identity.link.Origin;
import org.muster.identity.link.Reach;
import org.muster.server.pages.Compared.Cell;

/** One of two persons who are looked at side by side. */
public record QuestionSide(
        Person person,
        Account account,
        Optional<Leg> leg,
        List<Need> needs,
        List<Request> requests,
        List<Cell> household,
        Listings listings,
        List<ListedRow> rows) {

    /** Empty while nobody has registered them. */
    static Optional<QuestionSide> find(View view, PersonId id, Frame frame) {
        Accounts accounts = new Accounts(view);
        return accounts.find(id).map(account -> of(view, accounts, account, frame));
    }

    private static QuestionSide of(View view, Accounts accounts, Account account, Frame frame) {
        Person person = Person.get(view, account.person());
        Listings listings = Listings.of(view, person.id());
        return new QuestionSide(
                person,
                account,
                account.leg().flatMap(accounts::findLeg),
                Needs.of(view, person.id()),
                Request.listOpen(view, person.id()),
                person
                        .household()
                        .map(id -> Household.of(view, id).members())
                        .orElse(List.of())
                        .stream()
                        .filter(member -> !member.equals(person.id()))
                        .map(member -> Cell.link(Names.of(view, member), "people/" + member))
                        .toList(),
                listings,
                ListedRow.listAll(view, listings, person.details(), frame));
    }

    public String name() {
        return Names.of(person);
    }

    List<String> phones() {
        return ListedRow.reach(person.details(), ContactPoint.Channel.PHONE);
    }

    List<String> emails() {
        return ListedRow.reach(person.details(), ContactPoint.Channel.EMAIL);
    }

    List<String> documents() {
        return person.details().documents().stream()
                .map(document -> (document.issuer() + " " + document.number()).strip())
                .toList();
    }

    List<String> addresses() {
        return listings.listSpeaking().stream()
                .map(row ->
                        (row.words().address().text() + ", " + row.words().place().text())
                                .replaceFirst("^, ", "")
                                .replaceFirst(", $", ""))
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }

    List<Cell> requestCells() {
        return requests.stream()
                .map(request -> Cell.link(request.id().toString(), "requests/" + request.id()))
                .toList();
    }

    /** As comparing takes rows: the details, and where the last row that speaks puts them. */
    Listed toListed() {
        Optional<RowListed> row =
                listings.listSpeaking().isEmpty()
                        ? Optional.empty()
                        : Optional.of(listings.listSpeaking().getLast());
        return new Listed(
                person.id().toString(),
                new Origin(
                        row.map(RowListed::source)
                                .map(source -> source.kind() + " " + source.reference())
                                .orElseGet(() -> person.id().toString()),
                        1,
                        ""),
                Optional.of(person.details().name()),
                person.details().born(),
                person.details().sex(),
                person.details().claimed().stream().collect(Collectors.toSet()),
                person.details().documents(),
                new Reach(
                        phones(),
                        emails(),
                        row.map(listed -> listed.words().address().text()).orElse(""),
                        row.map(listed -> listed.words().place().text()).orElse("")));
    }
}
