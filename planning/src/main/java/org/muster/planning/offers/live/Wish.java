package org.muster.planning.offers.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.gate.Laps;
import org.muster.core.movement.Leg;
import org.muster.core.movement.Load;
import org.muster.core.movement.Seating;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.request.Offer;
import org.muster.core.request.Request;
import org.muster.planning.offers.Channel;
import org.muster.planning.offers.Distance;
import org.muster.planning.offers.Hours;
import org.muster.planning.offers.Party;
import org.muster.planning.offers.PartyKind;
import org.muster.planning.offers.PartySize;
import org.muster.planning.offers.RateGroup;
import org.muster.planning.operation.PartyPlace;
import org.muster.planning.operation.Ways;

/**
 * A party that wants to travel: who of it is still to be carried, and the offer that it has.
 *
 * @param state that of the member who has come least far
 * @param since since when it waits: whoever let an offer run out stands at the end of the row again
 * @param places where it is said to be, the best word first
 */
record Wish(
        Request request,
        List<PersonId> members,
        PartySize size,
        Set<Need> needs,
        int forOthers,
        AccountState state,
        Instant since,
        List<String> places,
        Optional<Offer> offer) {
    /** Who cannot wait, or not alone. */
    private static final Set<Need> FIRST =
            EnumSet.of(
                    Need.MEDICAL, Need.STRETCHER, Need.WHEELCHAIR, Need.PREGNANT, Need.MINOR_ALONE);

    /** Empty where nobody of the party is to be carried any more. */
    static Optional<Wish> find(
            View view, Accounts accounts, Request request, ZoneId zone, Nationality own) {
        List<Account> open =
                request.members().stream()
                        .flatMap(member -> accounts.find(member).stream())
                        .filter(account -> account.state().wantsToTravel())
                        .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(of(view, request, open, zone, own));
    }

    private static Wish of(
            View view, Request request, List<Account> open, ZoneId zone, Nationality own) {
        List<PersonId> members = open.stream().map(Account::person).toList();
        Set<Need> needs = EnumSet.noneOf(Need.class);
        members.forEach(member -> needs.addAll(Needs.of(view, member)));
        LocalDate day = LocalDate.ofInstant(view.moment(), zone);
        Map<PersonId, Seating> seats = Laps.expect(view, members, day);
        Load load = Load.of(seats.values());
        return new Wish(
                request,
                members,
                new PartySize(load.seats(), load.laps(), load.stretchers()),
                needs,
                countOthers(view, seats, own),
                open.stream().map(Account::state).min(Comparator.naturalOrder()).orElseThrow(),
                since(view, request),
                PartyPlace.list(view, open),
                request.findStanding(view));
    }

    private static Instant since(View view, Request request) {
        return request.offer()
                .filter(offer -> !offer.accepted())
                .flatMap(offer -> offer.findEnd(Leg.find(view, offer.leg())))
                .filter(end -> end.by().isEmpty() && end.isBy(view.moment()))
                .map(Offer.End::at)
                .orElse(request.made().stamp().instant());
    }

    /** On how many seats nationals of other states of the Union sit. */
    static int countOthers(View view, Map<PersonId, Seating> seats, Nationality own) {
        return (int)
                seats.entrySet().stream()
                        .filter(entry -> entry.getValue() == Seating.SEAT)
                        .filter(entry -> isOther(view, entry.getKey(), own))
                        .count();
    }

    static boolean isOther(View view, PersonId person, Nationality own) {
        return Person.find(view, person)
                .flatMap(Person::counted)
                .filter(nationality -> UnionStates.isOther(nationality, own))
                .isPresent();
    }

    int rank() {
        if (needs.stream().anyMatch(FIRST::contains)) {
            return 0;
        }
        return size.laps() > 0 || needs.contains(Need.INFANT) ? 1 : 2;
    }

    /** From the first place from where one is known. */
    Optional<Ways.Way> findWay(Ways ways) {
        return places.stream().flatMap(place -> ways.find(place).stream()).findFirst();
    }

    Party toParty(Hours hours, Optional<Ways.Way> way) {
        Optional<Duration> travel =
                state == AccountState.AT_CONTROL_CENTRE
                        ? Optional.of(Duration.ZERO)
                        : way.map(Ways.Way::travel);
        RateGroup group = group(request, needs, Distance.of(travel), hours);
        return new Party(request.id().toString(), size, group, rank(), since, travel, forOthers);
    }

    static RateGroup group(Request request, Set<Need> needs, Distance distance, Hours hours) {
        Channel channel =
                switch (request.asked().consent().way()) {
                    case FORM -> Channel.FORM;
                    case CALL -> Channel.CALL;
                    case IN_PERSON -> Channel.IN_PERSON;
                };
        return new RateGroup(channel, distance, kind(request, needs), hours);
    }

    private static PartyKind kind(Request request, Set<Need> needs) {
        if (needs.stream().anyMatch(FIRST::contains)) {
            return PartyKind.WITH_NEEDS;
        }
        return request.asked().party().size() > 1 ? PartyKind.TOGETHER : PartyKind.ALONE;
    }
}
