package org.muster.planning.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.gate.ExpectedSeating;
import org.muster.core.movement.Seating;
import org.muster.core.register.Person;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.request.Offer;
import org.muster.core.request.Request;
import org.muster.planning.model.Load;
import org.muster.planning.model.Party;
import org.muster.planning.operation.Assumption.Kind;

/** The parties that ask for a seat: who of each request is still to be brought out. */
final class Seekers {
    private final View view;
    private final Accounts accounts;
    private final OpenLegs legs;
    private final Instant now;
    private final LocalDate day;
    private final List<Party> parties = new ArrayList<>();
    private final Set<PersonId> planned = new HashSet<>();
    private final SaidPlaces whereabouts;
    private int twice;
    private int elsewhere;

    Seekers(View view, OpenLegs legs, Terrain terrain, Instant now, ZoneId zone) {
        this.view = view;
        this.whereabouts = new SaidPlaces(view, terrain);
        this.accounts = new Accounts(view);
        this.legs = legs;
        this.now = now;
        this.day = now.atZone(zone).toLocalDate();
    }

    /** All parties, whoever asked first before the others. */
    List<Party> list() {
        view.requests()
                .flatMap(id -> Request.find(view, id).stream())
                .filter(request -> !request.withdrawn())
                .sorted(
                        Comparator.comparing((Request request) -> request.made().stamp())
                                .thenComparing(request -> request.id().value()))
                .forEach(this::take);
        return List.copyOf(parties);
    }

    private void take(Request request) {
        List<PersonId> members = new ArrayList<>();
        boolean underWay = false;
        for (PersonId member : request.members()) {
            Optional<AccountState> state = accounts.find(member).map(Account::state);
            if (state.isEmpty() || !state.get().wantsToTravel()) {
                continue;
            }
            if (!planned.add(member)) {
                twice++;
                continue;
            }
            members.add(member);
            underWay |=
                    state.get() == AccountState.ON_THE_WAY
                            || state.get() == AccountState.AT_CONTROL_CENTRE;
        }
        if (members.isEmpty()) {
            return;
        }
        Optional<Offer> offer = request.findStanding(view);
        if (offer.isPresent() && !legs.has(offer.get().leg())) {
            elsewhere += members.size();
            return;
        }
        parties.add(
                party(
                        request,
                        members,
                        offer,
                        underWay,
                        underWay ? whereabouts.home() : whereabouts.of(accounts(members))));
    }

    private List<Account> accounts(List<PersonId> members) {
        return members.stream().flatMap(member -> accounts.find(member).stream()).toList();
    }

    private Party party(
            Request request,
            List<PersonId> members,
            Optional<Offer> offer,
            boolean underWay,
            String place) {
        EnumSet<Need> needs = EnumSet.noneOf(Need.class);
        int wheelchairs = 0;
        for (PersonId member : members) {
            List<Need> own = Needs.of(view, member);
            needs.addAll(own);
            wheelchairs += own.contains(Need.WHEELCHAIR) && !own.contains(Need.STRETCHER) ? 1 : 0;
        }
        Optional<String> told = offer.map(one -> one.leg().toString());
        return new Party(
                request.id().toString(),
                load(ExpectedSeating.of(view, members, day).values(), wheelchairs),
                Priorities.of(needs),
                place,
                now,
                OptionalDouble.empty(),
                List.of(),
                nationals(members),
                told,
                offer.filter(one -> !legs.isCancelled(one.leg()))
                        .filter(one -> one.accepted() || underWay)
                        .isPresent());
    }

    static Load load(Collection<Seating> seating, int wheelchairs) {
        int laps = count(seating, Seating.LAP);
        int stretchers = count(seating, Seating.STRETCHER);
        return new Load(seating.size() - laps - stretchers, laps, stretchers, wheelchairs);
    }

    private static int count(Collection<Seating> all, Seating one) {
        return (int) all.stream().filter(one::equals).count();
    }

    private Map<String, Integer> nationals(List<PersonId> members) {
        Map<String, Integer> nationals = new TreeMap<>();
        for (PersonId member : members) {
            Person.find(view, member)
                    .flatMap(Person::counted)
                    .ifPresent(state -> nationals.merge(state.code(), 1, Integer::sum));
        }
        return nationals;
    }

    /** What had to be taken for granted of people. */
    List<Assumption> listAssumptions() {
        List<Assumption> assumptions = new ArrayList<>();
        int withoutRequest =
                (int)
                        view.persons()
                                .filter(person -> !planned.contains(person))
                                .filter(this::asksAtGate)
                                .count();
        add(assumptions, Kind.PROMISED_ELSEWHERE, elsewhere);
        add(assumptions, Kind.WITHOUT_REQUEST, withoutRequest);
        add(assumptions, Kind.IN_TWO_REQUESTS, twice);
        assumptions.addAll(whereabouts.listAssumptions());
        return assumptions;
    }

    private boolean asksAtGate(PersonId person) {
        return accounts.find(person)
                        .filter(found -> found.state() == AccountState.AT_CONTROL_CENTRE)
                        .isPresent()
                && Request.listOpen(view, person).isEmpty();
    }

    private static void add(List<Assumption> assumptions, Kind kind, int people) {
        if (people > 0) {
            assumptions.add(new Assumption(kind, List.of(), people));
        }
    }
}
