package org.muster.server.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.estimate.PresenceNow;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;
import org.muster.core.gate.Bands;
import org.muster.core.manifest.ManifestFact.ManifestClosed;
import org.muster.core.movement.Leg;
import org.muster.core.register.Household;
import org.muster.core.register.Person;
import org.muster.core.request.Request;
import org.muster.core.reveal.MaskedField;
import org.muster.identity.search.DeskSearch;
import org.muster.server.access.AccessRules;
import org.muster.server.access.Masked;
import org.muster.server.access.SignedIn;
import org.muster.server.host.Office;
import org.muster.server.host.Searches;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells of persons, their households, and the legs that carry them. */
@RestController
final class PeopleApi {
    private static final int MOST = 200;

    private final Office office;
    private final Searches searches;

    PeopleApi(Office office, Searches searches) {
        this.office = office;
        this.searches = searches;
    }

    @GetMapping("/api/operations/{op}/people")
    Told.People people(
            @PathVariable String op,
            @RequestParam String q,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        Accounts accounts = new Accounts(asked.view());
        List<Told.Found> found =
                hits(asked, q, Math.clamp(limit, 1, MOST)).stream()
                        .flatMap(hit ->
                                found(asked, accounts, hit.person(), hit.reason().name()).stream())
                        .toList();
        return new Told.People(asked.asOf(), q, found);
    }

    private List<DeskSearch.Found> hits(Asked asked, String typed, int limit) {
        return switch (searches.find(asked.desk(), typed, limit)) {
            case Searches.Result.Hits hits -> hits.found();
            case Searches.Result.NotYet notYet ->
                    throw new ProblemException(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            Refusal.of(WebRefusal.INDEXING, "q", notYet.percent()));
        };
    }

    @GetMapping("/api/operations/{op}/people/{person}")
    Told.OnePerson person(
            @PathVariable String op,
            @PathVariable String person,
            @RequestParam(required = false) @Nullable String asOf,
            Authentication authentication) {
        Asked asked = Asked.of(office, op, asOf);
        PersonId id = read("person", person, PersonId::parse);
        Person known =
                Person.find(asked.view(), id).orElseThrow(() -> asked.notFound("person", id));
        SignedIn who = SignedIn.of(authentication);
        Set<MaskedField> hidden = asked.hides(who, id);
        Account account = new Accounts(asked.view()).get(id);
        return new Told.OnePerson(
                asked.asOf(),
                id,
                Masked.copy(known.details(), hidden),
                known.presenceNow(),
                Told.PresenceTold.of(presence(asked, id)),
                known.household(),
                known.verified(),
                known.counted(),
                Bands.findOf(asked.view(), id),
                Request.listOpen(asked.view(), id).stream().map(Request::id).toList(),
                Told.AccountTold.of(account, told(who, hidden, account.evidence())),
                told(who, hidden, asked.view().history(id)));
    }

    /** What may be read of what is known of somebody, with what is masked covered. */
    private static List<Told.OneFact> told(
            SignedIn who, Set<MaskedField> hidden, Iterable<Recorded> facts) {
        return StreamSupport.stream(facts.spliterator(), false)
                .filter(one -> AccessRules.mayRead(who.roles(), one.fact()))
                .map(one -> Told.OneFact.of(one, hidden))
                .toList();
    }

    private static PresenceNow presence(Asked asked, PersonId id) {
        return PresenceNow.find(
                        asked.view(),
                        asked.state().id(),
                        id,
                        new Accounts(asked.view()),
                        asked.asOf(),
                        asked.state().plan().zone())
                .orElseThrow();
    }

    @GetMapping("/api/operations/{op}/households/{household}")
    Told.OneHousehold household(
            @PathVariable String op,
            @PathVariable String household,
            @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        HouseholdId id = read("household", household, HouseholdId::parse);
        if (!asked.view().knows(id)) {
            throw asked.notFound("household", id);
        }
        Accounts accounts = new Accounts(asked.view());
        return new Told.OneHousehold(
                asked.asOf(),
                id,
                Household.of(asked.view(), id).members().stream()
                        .flatMap(member -> found(asked, accounts, member, "MEMBER").stream())
                        .toList());
    }

    @GetMapping("/api/operations/{op}/legs")
    Told.Legs legs(@PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        return new Told.Legs(
                asked.asOf(), Leg.listAll(asked.view()).stream().map(PeopleApi::told).toList());
    }

    @GetMapping("/api/operations/{op}/legs/{leg}")
    Told.OneLeg leg(
            @PathVariable String op,
            @PathVariable String leg,
            @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        LegId id = read("leg", leg, LegId::parse);
        Leg known = Leg.find(asked.view(), id).orElseThrow(() -> asked.notFound("leg", id));
        return new Told.OneLeg(
                asked.asOf(),
                told(known),
                rows(asked, known),
                known.manifest().map(closed -> ((ManifestClosed) closed.fact()).seal().hex()),
                known.standby(),
                known.clearances().listNeeded(known.plan()));
    }

    private static List<Told.Row> rows(Asked asked, Leg leg) {
        List<Told.Row> rows = new java.util.ArrayList<>();
        for (Leg.Aboard aboard : leg.aboard().values()) {
            Optional<Person> person = Person.find(asked.view(), aboard.person());
            rows.add(
                    new Told.Row(
                            rows.size() + 1,
                            aboard.person(),
                            person.map(PeopleApi::name).orElse(""),
                            person.flatMap(Person::counted),
                            person.flatMap(Person::verified).isPresent(),
                            aboard.seating(),
                            aboard.evidence().id()));
        }
        return rows;
    }

    private static Told.Leg told(Leg leg) {
        return new Told.Leg(
                leg.id(),
                leg.plan(),
                leg.state().word(),
                leg.custody().holder(),
                leg.load(),
                leg.load().souls(),
                leg.provisional(),
                leg.standby().size(),
                leg.missing());
    }

    private static Optional<Told.Found> found(
            Asked asked, Accounts accounts, PersonId id, String reason) {
        return Person.find(asked.view(), id)
                .map(person ->
                        new Told.Found(
                                id, name(person), reason, accounts.find(id).map(Account::state)));
    }

    private static String name(Person person) {
        return person.details().name().onLists();
    }

    static <T> T read(String field, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    Refusal.of(WebRefusal.UNREADABLE, field, field, text, e.getMessage() + "."));
        }
    }
}
