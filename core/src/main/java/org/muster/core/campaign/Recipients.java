package org.muster.core.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.campaign.CampaignFact.LanguageChosen;
import org.muster.core.cell.Cells;
import org.muster.core.fact.CellId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.place.Routed;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Household;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.request.Offer;
import org.muster.core.request.Request;

/**
 * Whom an audience means just now, by the addresses at which they are reached: those with one
 * address get one message. A child without an address is reached by whoever asked for it or lives
 * with it.
 *
 * @param reached in an order that depends on nothing but who they are
 * @param unreached who has no address and knows nobody who has
 */
public record Recipients(List<Recipient> reached, List<PersonId> unreached) {
    public Recipients {
        reached = List.copyOf(reached);
        unreached = List.copyOf(unreached);
    }

    /**
     * One address, and all who are reached by it.
     *
     * @param contacts telephones before mail, each address once
     * @param language in which the first of them reads; empty where nobody knows
     */
    public record Recipient(List<PersonId> members, List<ContactPoint> contacts, String language) {
        public Recipient {
            members = List.copyOf(members);
            contacts = List.copyOf(contacts);
        }

        public PersonId person() {
            return members.getFirst();
        }
    }

    public static Recipients of(View view, Audience audience) {
        Accounts accounts = new Accounts(view);
        Map<String, List<PersonId>> members = new LinkedHashMap<>();
        Map<String, Map<String, ContactPoint>> contacts = new LinkedHashMap<>();
        List<PersonId> unreached = new ArrayList<>();
        for (Person person : list(view, audience, accounts)) {
            List<ContactPoint> own = contacts(view, person);
            if (own.isEmpty()) {
                unreached.add(person.id());
                continue;
            }
            String key = address(own.getFirst());
            members.computeIfAbsent(key, k -> new ArrayList<>()).add(person.id());
            Map<String, ContactPoint> all =
                    contacts.computeIfAbsent(key, k -> new LinkedHashMap<>());
            own.forEach(contact -> all.putIfAbsent(address(contact), contact));
        }
        List<Recipient> reached = new ArrayList<>(members.size());
        members.forEach((key, all) ->
                reached.add(
                        new Recipient(
                                all,
                                List.copyOf(Objects.requireNonNull(contacts.get(key)).values()),
                                language(view, all))));
        return new Recipients(reached, unreached);
    }

    /** Those who are meant, with an address or without. */
    private static List<Person> list(View view, Audience audience, Accounts accounts) {
        Optional<Set<PersonId>> routed =
                audience.routedTo().map(place -> Routed.of(view, place).ids());
        return view.persons()
                .map(view::one)
                .distinct()
                .filter(id -> routed.isEmpty() || routed.get().contains(id))
                .flatMap(id -> Person.find(view, id).stream())
                .filter(person -> isMeant(view, audience, accounts, person))
                .sorted(Comparator.comparingLong(person -> person.id().value()))
                .toList();
    }

    private static boolean isMeant(View view, Audience audience, Accounts accounts, Person person) {
        Optional<Account> account = accounts.find(person.id());
        return !person.dead()
                && account.filter(one -> one.state() != AccountState.DEAD)
                        .filter(one ->
                                audience.states().isEmpty()
                                        || audience.states().contains(one.state()))
                        .isPresent()
                && audience.presence().filter(one -> one != person.presenceNow()).isEmpty()
                && audience.nationality().filter(one -> !has(person, one)).isEmpty()
                && audience.cell().filter(one -> !livesIn(view, person, one)).isEmpty()
                && (!audience.asksForSeat()
                        || hasSeat(view, audience, accounts, account.orElseThrow()));
    }

    private static boolean has(Person person, Nationality one) {
        return person.details().claimed().contains(one)
                || person.verified().filter(one::equals).isPresent()
                || person.countAs().filter(one::equals).isPresent();
    }

    private static boolean livesIn(View view, Person person, CellId cell) {
        return Cells.cellOf(view, person.id()).filter(cell::equals).isPresent();
    }

    private static boolean hasSeat(
            View view, Audience audience, Accounts accounts, Account account) {
        Stream<LegId> offered =
                Request.listOpen(view, account.person()).stream()
                        .flatMap(request -> request.findStanding(view).stream())
                        .map(Offer::leg);
        return Stream.concat(account.leg().stream(), offered)
                .anyMatch(leg -> audience.fits(leg, accounts.findLeg(leg)));
    }

    /** Devices alone where there is nothing that tells us whether it arrived. */
    private static List<ContactPoint> contacts(View view, Person person) {
        List<List<PersonId>> near =
                List.of(List.of(person.id()), askers(view, person), relatives(view, person));
        return first(near, persons -> ofAll(view, persons))
                .or(() -> first(near, persons -> devices(view, persons)))
                .orElse(List.of());
    }

    private static Optional<List<ContactPoint>> first(
            List<List<PersonId>> near, Function<List<PersonId>, List<ContactPoint>> contacts) {
        return near.stream().map(contacts).filter(found -> !found.isEmpty()).findFirst();
    }

    /** One for whoever has devices, by their reference: which those are may change. */
    private static List<ContactPoint> devices(View view, List<PersonId> persons) {
        return persons.stream()
                .filter(id -> Person.find(view, id).filter(person -> !person.dead()).isPresent())
                .filter(id -> !Pushes.of(view, id).isEmpty())
                .map(id -> new ContactPoint(ContactPoint.Channel.PUSH, id.toString()))
                .toList();
    }

    private static String address(ContactPoint contact) {
        return contact.channel() == ContactPoint.Channel.PUSH
                ? "push " + contact.value()
                : contact.key();
    }

    private static List<PersonId> askers(View view, Person person) {
        return Request.listOpen(view, person.id()).stream()
                .map(request -> request.asked().person())
                .toList();
    }

    private static List<PersonId> relatives(View view, Person person) {
        return person.household().map(id -> Household.of(view, id).members()).orElse(List.of());
    }

    private static List<ContactPoint> ofAll(View view, List<PersonId> persons) {
        Map<String, ContactPoint> found = new LinkedHashMap<>();
        persons.stream()
                .flatMap(id -> Person.find(view, id).stream())
                .filter(person -> !person.dead())
                .flatMap(person -> person.details().contacts().stream())
                .filter(contact -> !contact.key().isEmpty())
                .sorted(Comparator.comparing(ContactPoint::channel))
                .forEach(contact -> found.putIfAbsent(contact.key(), contact));
        return List.copyOf(found.values());
    }

    private static String language(View view, List<PersonId> members) {
        Stream<PersonId> askers =
                members.stream()
                        .flatMap(id -> Request.listOpen(view, id).stream())
                        .map(request -> request.asked().person());
        return Stream.concat(members.stream(), askers)
                .flatMap(id -> view.history(id).findLast(LanguageChosen.class).stream())
                .map(LanguageChosen::language)
                .findFirst()
                .orElse("");
    }
}
