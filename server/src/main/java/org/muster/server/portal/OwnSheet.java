package org.muster.server.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.campaign.Pushes;
import org.muster.core.citizen.Family;
import org.muster.core.citizen.Wish;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Person;
import org.muster.core.request.Offer;
import org.muster.core.request.Request;
import org.muster.server.reads.Seen;

/**
 * How a family stands.
 *
 * @param state of the one who told us; what comes next follows from it
 * @param asOf when this was so
 * @param contacts that they gave themselves, whatever else is known of them
 * @param typed what was just typed and not taken, by field: it stands there again
 * @param sought who looks for one of them, once an officer has linked that
 * @param pushKey by which a browser can be told of news; empty where none is told
 * @param devices how many are told
 * @param heard when the family was last heard of
 * @param withdrawn a wish to leave that was withdrawn
 */
public record OwnSheet(
        String reference,
        Wish wish,
        boolean withdrawn,
        AccountState state,
        List<Row> people,
        Optional<Seat> seat,
        Optional<Way> way,
        String place,
        List<ContactPoint> contacts,
        Map<String, String> typed,
        List<SoughtQuestion> sought,
        Optional<String> pushKey,
        int devices,
        Instant heard,
        Instant asOf) {

    /** One person, and how they stand. */
    public record Row(String name, AccountState state) {}

    /** Seats that were offered, and until when they are kept. */
    public record Seat(LegPlan leg, Instant expires, boolean accepted) {}

    /** The leg that carries them. */
    public record Way(LegPlan leg) {}

    static OwnSheet of(
            View view, Family family, Map<String, String> typed, Optional<String> pushKey) {
        Accounts accounts = new Accounts(view);
        Optional<Request> request = family.findRequest(view);
        Account own = accounts.get(family.person());
        return new OwnSheet(
                family.reference().toString(),
                family.wish(),
                request.filter(Request::withdrawn).isPresent(),
                own.state(),
                family.members().stream().map(one -> row(view, accounts, one)).toList(),
                request.flatMap(open -> open.findStanding(view))
                        .flatMap(offer -> seat(accounts, offer)),
                own.leg().flatMap(accounts::findLeg).map(Leg::plan).map(Way::new),
                family.place().text(),
                family.contacts(view),
                typed,
                SoughtQuestion.listOf(view, family),
                pushKey,
                Pushes.of(view, family.person()).size(),
                family.heard(),
                view.moment());
    }

    private static Row row(View view, Accounts accounts, PersonId person) {
        Seen.note(person);
        var name = Person.get(view, person).details().name();
        return new Row((name.given() + " " + name.family()).strip(), accounts.get(person).state());
    }

    private static Optional<Seat> seat(Accounts accounts, Offer offer) {
        return accounts.findLeg(offer.leg())
                .map(leg -> new Seat(leg.plan(), offer.seats().expires(), offer.accepted()));
    }

    /** One question at a time. */
    public Optional<SoughtQuestion> findQuestion() {
        return sought.stream().filter(SoughtQuestion::isAsked).findFirst();
    }

    /** What they let us tell, and can take back. */
    public List<SoughtQuestion> listGiven() {
        return sought.stream().filter(SoughtQuestion::isGiven).toList();
    }

    public List<Field> reachFields() {
        return Field.listOf(new Step(Step.Kind.REACH, 0));
    }

    public Field placeField() {
        return Field.listOf(new Step(Step.Kind.PLACE, 0)).getFirst();
    }

    /** What stands in a field: what was typed, else what we have. */
    public String value(Field field) {
        String typedNow = typed.get(field.name());
        if (typedNow != null) {
            return typedNow;
        }
        return field.word().equals("place") ? place : reach(field);
    }

    private String reach(Field field) {
        ContactPoint.Channel channel =
                switch (field.word()) {
                    case "phone" -> ContactPoint.Channel.PHONE;
                    case "email" -> ContactPoint.Channel.EMAIL;
                    default -> ContactPoint.Channel.IN_PERSON;
                };
        return contacts.stream()
                .filter(one -> one.channel() == channel)
                .map(ContactPoint::value)
                .findFirst()
                .orElse("");
    }

    /** Whether what they want can still be changed here: somebody of them is not aboard. */
    public boolean canChange() {
        return people.stream()
                .map(Row::state)
                .anyMatch(one -> !one.isCarried() && one != AccountState.DEAD);
    }

    /** By which word they are told what comes next. */
    public String next() {
        boolean wishes = wish == Wish.LEAVE && withdrawn && !state.isCarried();
        return wishes && state != AccountState.DEAD ? "WITHDRAWN" : state.name();
    }

    /** What else they could want than they do. */
    public List<Wish> otherWishes() {
        return List.of(Wish.values()).stream()
                .filter(one -> one != wish || one == Wish.LEAVE && withdrawn)
                .toList();
    }
}
