package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.citizen.Family;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.intake.Message;
import org.muster.core.movement.Leg;
import org.muster.core.pass.Pass;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Person;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.request.Offer;
import org.muster.core.request.Request;
import org.muster.server.access.Masked;

/**
 * One party that asks to leave: its members, its offer, and what can be done for it now.
 *
 * @param told whether they told it themselves, and have a PIN
 */
public record PartySheet(
        Request request,
        String asker,
        List<ContactPoint> contacts,
        List<Member> members,
        Optional<Leg> offered,
        Optional<Offer> standing,
        List<Leg> openLegs,
        List<Pass> passes,
        boolean told,
        List<Message> messages,
        List<FactLine> history) {

    /** One who asked; {@code in} unless they have withdrawn. */
    public record Member(
            PersonId person,
            String name,
            String born,
            String nationality,
            List<Need> needs,
            AccountState state,
            boolean in) {}

    static PartySheet of(Visit visit, Request request, List<Leg> openLegs) {
        View view = visit.view();
        Accounts accounts = new Accounts(view);
        Optional<Person> asker = Person.find(view, request.asked().person());
        return new PartySheet(
                request,
                Names.of(view, request.asked().person()),
                asker.map(person ->
                                Masked.copy(
                                        person.details(), visit.frame().hides(view, person.id())))
                        .map(Details::contacts)
                        .orElse(List.of()),
                request.asked().members().stream()
                        .flatMap(member -> member(view, accounts, request, member).stream())
                        .toList(),
                request.offer().flatMap(offer -> accounts.findLeg(offer.leg())),
                request.findStanding(view),
                openLegs,
                Pass.listOf(view, request.id()),
                Family.find(view, request.id()).isPresent(),
                Message.listOf(view, request.id()),
                new FactWords(view, visit.frame())
                        .lines(view.history(request.id()).listAll().reversed()));
    }

    private static Optional<Member> member(
            View view, Accounts accounts, Request request, PersonId id) {
        return accounts.find(id)
                .map(account -> {
                    Person person = Person.get(view, id);
                    return new Member(
                            id,
                            Names.of(person),
                            Births.text(person.details().born()),
                            person.counted().map(code -> code.code()).orElse(""),
                            Needs.of(view, id),
                            account.state(),
                            request.members().contains(id));
                });
    }

    /** Whether something can still be offered, answered or withdrawn. */
    public boolean open() {
        return members.stream().anyMatch(member -> member.in() && !member.state().isCarried());
    }

    /** An offer was accepted and has not been overtaken. */
    public boolean accepted() {
        return standing.filter(Offer::accepted).isPresent();
    }

    /** An offer waits for its answer. */
    public boolean answerable() {
        return standing.filter(offer -> !offer.accepted()).isPresent();
    }
}
