package org.muster.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.Band;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.Boarder;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.gate.GateCommand.OffLoad;
import org.muster.core.manifest.ManifestCommand.CorrectManifest;
import org.muster.core.manifest.ManifestCommand.ShutDoors;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.ArriveLeg;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.movement.MovementCommand.DepartLeg;
import org.muster.core.movement.MovementCommand.OpenBoarding;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.movement.Seating;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.JoinHousehold;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.HouseholdJoined;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.PartyMember;
import org.muster.core.request.RequestCommand.MakeRequest;
import org.muster.core.request.RequestFact.RequestMade;

/**
 * A small world drawn as text, in which everything is done through commands, by name:
 *
 * <pre>
 * leg | leads  | belted | rafts | floor | stretchers
 * F1  | out    | 4      |       |       |
 * C1  | inside | 30     |       |       |
 *
 * person | born       | nationality | household | at
 * Awa    | 1990-01-02 | FRA         | Diallo    | gate
 * Bo     | 2023-01-02 | FRA         | Diallo    | asked
 * </pre>
 *
 * {@code at} is {@code list}, {@code asked}, {@code gate} (checked in) or {@code band} (and
 * banded). A command must be accepted, unless the call before it was {@link #refusing}.
 */
public final class Scenario {

    public static final OperationId ID = new OperationId("scenario");
    public static final UserId USER = new UserId("officer");
    public static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list 1");

    private final FakeClock clock = new FakeClock(Instant.parse("2023-08-01T08:00:00Z"));
    private final Station station =
            new Station(new NodeId("gate-1"), new Operation(), clock, new SeededIds(1));
    private final Names<PersonId> persons = new Names<>();
    private final Names<LegId> legs = new Names<>();
    private final Names<HouseholdId> households = new Names<>();
    private final Names<RequestId> requests = new Names<>();
    private Set<String> expected = Set.of();
    private UserId user = USER;
    private int given;
    private long heard;

    private Scenario() {}

    public static Scenario draw(String text) {
        Scenario scenario = new Scenario();
        new Drawing(scenario).draw(text);
        return scenario;
    }

    /** A plan for a leg by its label. */
    public LegPlan legPlan(String label, String leads, Capacities capacities) {
        return new LegPlan(
                label,
                label.startsWith("C") ? Mode.CONVOY : Mode.FLIGHT,
                "vehicle",
                "here",
                "there",
                Leads.valueOf(leads.toUpperCase(java.util.Locale.ROOT)),
                now().plus(Duration.ofHours(2)),
                capacities);
    }

    public Scenario planLeg(LegPlan plan) {
        for (Fact fact : give(new PlanLeg(plan))) {
            if (fact instanceof LegPlanned planned) {
                legs.put(plan.label(), planned.leg());
            }
        }
        return this;
    }

    void register(String name, NewPerson person) {
        for (Fact fact : give(new RegisterPersons(LIST, List.of(person)))) {
            if (fact instanceof PersonRegistered registered) {
                persons.put(name, registered.person());
            }
        }
    }

    /** Somebody new, by name and birth date. */
    public Scenario register(String name, String born) {
        Details details =
                new Details(
                        new PersonName(name, "", ""),
                        BirthDate.parse(born),
                        Sex.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of());
        register(name, new NewPerson(details, Presence.UNKNOWN));
        return this;
    }

    /** Makes people one household with a name. */
    public Scenario join(String household, List<String> names) {
        List<PersonId> members = names.stream().map(this::person).toList();
        for (Fact fact : give(new JoinHousehold(members))) {
            if (fact instanceof HouseholdJoined joined) {
                households.put(household, joined.household());
            }
        }
        return this;
    }

    /** A request, found again by the first name. */
    public Scenario ask(String... names) {
        List<PartyMember> party =
                Arrays.stream(names).map(name -> new PartyMember(person(name), List.of())).toList();
        Consent consent = new Consent("v1", now(), Consent.Way.CALL);
        MakeRequest make =
                new MakeRequest(party.getFirst().person(), party, consent, LIST, Note.NONE);
        for (Fact fact : give(make)) {
            if (fact instanceof RequestMade made) {
                requests.put(names[0], made.request());
            }
        }
        return this;
    }

    public Scenario checkIn(String... names) {
        return does(new CheckIn(persons(names), "shed"));
    }

    /** Gives each a band of their own. */
    public Scenario band(String... names) {
        for (String name : names) {
            does(new GiveBand(person(name), bandOf(name)));
        }
        return this;
    }

    /** Boards people together: {@code "Awa"} on a seat, {@code "Bo:lap"} on a lap. */
    public Scenario board(String leg, String... names) {
        List<Boarder> boarders =
                Arrays.stream(names)
                        .map(name -> name.split(":", 2))
                        .map(parts ->
                                new Boarder(
                                        person(parts[0]),
                                        parts.length == 1
                                                ? Seating.SEAT
                                                : Seating.valueOf(
                                                        parts[1].toUpperCase(
                                                                java.util.Locale.ROOT))))
                        .toList();
        return does(new Board(leg(leg), boarders));
    }

    public Scenario offLoad(String leg, String... names) {
        return does(new OffLoad(leg(leg), persons(names), new Note("unwell")));
    }

    public Scenario open(String leg) {
        return does(new OpenBoarding(leg(leg)));
    }

    public Scenario shut(String leg) {
        return does(new ShutDoors(leg(leg)));
    }

    public Scenario depart(String leg) {
        return does(new DepartLeg(leg(leg), now()));
    }

    public Scenario arrive(String leg) {
        return does(new ArriveLeg(leg(leg), now()));
    }

    public Scenario cancel(String leg) {
        return does(new CancelLeg(leg(leg), "no fuel"));
    }

    public Scenario correct(String leg, Change change, String name) {
        Note reason = new Note("found at the head count");
        return does(new CorrectManifest(leg(leg), person(name), change, Seating.SEAT, reason));
    }

    /** The next command must be refused for exactly these reasons. */
    public Scenario refusing(RefusalCode... codes) {
        expected = Arrays.stream(codes).map(RefusalCode::code).collect(Collectors.toSet());
        return this;
    }

    /** From here on, somebody else gives the commands. */
    public Scenario as(String name) {
        user = new UserId(name);
        return this;
    }

    public Scenario later(Duration by) {
        clock.advance(by);
        return this;
    }

    /** Gives any command. */
    public Scenario does(Command command) {
        give(command);
        return this;
    }

    /** Gives any command and answers the facts that it became, none when it was to be refused. */
    public List<Fact> give(Command command) {
        clock.advance(Duration.ofSeconds(1));
        Decision decision = station.give(new CommandId(0, ++given), user, command);
        Set<String> wanted = expected;
        expected = Set.of();
        return switch (decision) {
            case Decision.Accepted(List<Fact> facts) when wanted.isEmpty() -> facts;
            case Decision.Accepted(List<Fact> facts) ->
                    throw new AssertionError(command + " was accepted, not refused: " + wanted);
            case Decision.Refused(List<Refusal> reasons) -> {
                checkReasons(command, reasons, wanted);
                yield List.of();
            }
        };
    }

    private static void checkReasons(Command command, List<Refusal> reasons, Set<String> wanted) {
        Set<String> codes = new HashSet<>();
        reasons.forEach(reason -> codes.add(reason.code()));
        if (!codes.equals(wanted)) {
            String sentences =
                    reasons.stream()
                            .map(reason -> reason.code() + " " + reason.sentence())
                            .collect(Collectors.joining("; "));
            throw new AssertionError(
                    command + " was refused for: " + sentences + "; expected " + wanted);
        }
    }

    /** Another gate, which knows nothing of this one, has recorded something just now. */
    public Scenario elsewhere(Fact fact) {
        clock.advance(Duration.ofSeconds(1));
        NodeId other = new NodeId("gate-2");
        FactId id = new FactId(other, ++heard);
        Stamp stamp = new Stamp(now().toEpochMilli(), 0, other);
        station.learn(Recorded.of(id, stamp, user, new CommandId(1, heard), fact));
        return this;
    }

    /** Each line is a name and the words of their state, such as {@code Awa: on a manifest}. */
    public Scenario expect(String lines) {
        for (String line : lines.strip().lines().toList()) {
            String[] parts = line.split(":", 2);
            String word = account(parts[0].strip()).state().word();
            if (!word.equals(parts[1].strip())) {
                throw new AssertionError(
                        parts[0].strip() + " is " + word + ", expected " + parts[1].strip());
            }
        }
        return this;
    }

    public Account account(String name) {
        return new Accounts(viewNow()).get(person(name));
    }

    public AccountState state(String name) {
        return account(name).state();
    }

    /** All that is known, read at this moment. */
    public View viewNow() {
        return view().asOf(Stamp.endOfTime(), now());
    }

    public Operation view() {
        return station.operation();
    }

    public Station station() {
        return station;
    }

    public Instant now() {
        return clock.instant();
    }

    public Leg legNow(String label) {
        return Leg.get(view(), leg(label));
    }

    public PersonId person(String name) {
        return persons.get(name);
    }

    public LegId leg(String label) {
        return legs.get(label);
    }

    public HouseholdId household(String name) {
        return households.get(name);
    }

    public RequestId request(String firstName) {
        return requests.get(firstName);
    }

    public List<PersonId> persons(String... names) {
        return Arrays.stream(names).map(this::person).toList();
    }

    public Band bandOf(String name) {
        return Band.parse("BAND" + name);
    }
}
