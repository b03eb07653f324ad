package org.muster.core.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.fact.FactId;
import org.muster.core.fact.History;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.View;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Listings;
import org.muster.core.movement.Leg;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.core.request.Request;
import org.muster.core.request.RequestFact.RequestMade;

/**
 * Counts persons in a view as it was known at a moment. The same facts and rule always give the
 * same tally.
 */
public final class Counting {
    private static final Set<Source.Kind> LISTS =
            Set.of(
                    Source.Kind.CONSULAR_REGISTER,
                    Source.Kind.TRAVELLER_LIST,
                    Source.Kind.PARTNER_LIST);

    private final View view;
    private final Accounts accounts;
    private final Basis basis;
    private final Instant asOf;
    private final LocalDate day;

    private Counting(View view, Basis basis, Instant asOf, ZoneId zone) {
        this.view = view.asOf(Stamp.endOf(asOf));
        this.accounts = new Accounts(this.view);
        this.basis = basis;
        this.asOf = asOf;
        this.day = asOf.atZone(zone).toLocalDate();
    }

    /** Counts by a rule. {@code zone} decides which day it was, for ages. */
    public static Tally count(
            View view, CountingRule rule, Basis basis, Instant asOf, ZoneId zone) {
        return new Counting(view, basis, asOf, zone).count(rule);
    }

    /** One person in a total: the leg if one carries them, and the facts that put them there. */
    private record Counted(Person person, String leg, List<Recorded> facts) {}

    private Tally count(CountingRule rule) {
        List<Counted> counted =
                Person.listAll(view).stream()
                        .flatMap(person -> find(rule, person).stream())
                        .toList();
        Set<FactId> facts = new LinkedHashSet<>();
        counted.stream()
                .flatMap(one -> one.facts().stream())
                .map(Recorded::id)
                .sorted()
                .forEach(facts::add);
        return new Tally(
                rule,
                basis,
                asOf,
                counted.size(),
                breakdown(counted.stream().map(one -> nationality(one.person())).toList()),
                breakdown(counted.stream().map(Counted::leg).toList()),
                breakdown(counted.stream().map(one -> ageBand(one.person())).toList()),
                List.copyOf(facts));
    }

    private Optional<Counted> find(CountingRule rule, Person person) {
        return switch (rule) {
            case LISTED -> listed(person);
            case HERE -> here(person);
            case ASKED -> asked(person);
            case CARRIED -> carried(person);
        };
    }

    private Optional<Counted> listed(Person person) {
        History history = view.history(person.id());
        Set<Listing> silent = Listings.silent(history);
        return history.stream()
                .filter(fact ->
                        switch (fact.fact()) {
                            case PersonRegistered registered ->
                                    LISTS.contains(registered.source().kind());
                            case RowListed row ->
                                    LISTS.contains(row.source().kind())
                                            && !silent.contains(row.at());
                            default -> false;
                        })
                .findFirst()
                .map(fact -> new Counted(person, "", List.of(fact)));
    }

    private Optional<Counted> here(Person person) {
        return person.presence()
                .filter(told -> told.presence() == Presence.HERE)
                .map(told -> new Counted(person, "", List.of(told.evidence())));
    }

    private Optional<Counted> asked(Person person) {
        return view.history(person.id()).stream()
                .filter(fact -> fact.fact() instanceof RequestMade made && stillIn(made, person))
                .findFirst()
                .map(fact -> new Counted(person, "", List.of(fact)));
    }

    private boolean stillIn(RequestMade made, Person person) {
        return Request.find(view, made.request())
                .filter(request -> request.members().contains(person.id()))
                .isPresent();
    }

    private Optional<Counted> carried(Person person) {
        return accounts.find(person.id())
                .flatMap(account ->
                        carrier(account)
                                .map(leg ->
                                        new Counted(
                                                person, leg.plan().label(), account.evidence())));
    }

    /** Whoever died on the way home was carried too: the souls on a manifest remain. */
    private Optional<Leg> carrier(Account account) {
        return account.leg().flatMap(accounts::findLeg).filter(Leg::carriesOut);
    }

    private String nationality(Person person) {
        Optional<Nationality> nationality =
                switch (basis) {
                    case COUNTED -> person.counted();
                    case VERIFIED -> person.verified();
                    case CLAIMED -> person.firstClaimed();
                };
        return nationality.map(Nationality::code).orElse("");
    }

    private String ageBand(Person person) {
        return AgeBand.of(person.details().born().ageOn(day)).name();
    }

    private static List<Count> breakdown(List<String> keys) {
        Map<String, Integer> counts = new HashMap<>();
        keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        List<Count> lines = new ArrayList<>();
        counts.forEach((key, persons) -> lines.add(new Count(key, persons)));
        lines.sort(Count.ORDER);
        return lines;
    }
}
