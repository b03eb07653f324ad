package org.muster.server;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.muster.core.fact.Band;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.Boarder;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.manifest.ManifestCommand.ShutDoors;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.DepartLeg;
import org.muster.core.movement.MovementCommand.OpenBoarding;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.movement.Seating;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.JoinHousehold;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.HouseholdJoined;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.register.TravelDocument;
import org.muster.ledger.desk.Answer;
import org.muster.testkit.FakeClock;

/**
 * An operation of its own for each test of costs: flight F4 to Paris with a German mother and her
 * child, a Frenchman, and somebody of whom nobody knows; whoever else boards is named first.
 */
final class CostScene {
    private final MusterServer server;
    private final FakeClock clock;
    private final Browser planner;
    private final OperationId id;
    private final Map<String, PersonId> persons = new LinkedHashMap<>();
    private LegId leg = new LegId(1);
    private HouseholdId household = new HouseholdId(1);

    CostScene(MusterServer server, FakeClock clock, Browser planner, String name) {
        this.server = server;
        this.clock = clock;
        this.planner = planner;
        this.id = new OperationId(name);
    }

    /** Opened and flown; nothing is entered yet. */
    CostScene fly(String... furtherNationalities) throws Exception {
        give(new OpenOperation(id, plan()));
        register("Ada", "1990-01-02", "D");
        register("=Bea", "2015-01-02", "DEU");
        register("Cem", "1980-01-02", "FRA");
        register("Dan", "1980-01-02", "");
        for (String code : furtherNationalities) {
            register("Of " + code + " " + persons.size(), "1970-01-02", code);
        }
        List<PersonId> family = List.of(person("Ada"), person("=Bea"));
        household =
                ((HouseholdJoined) give(new JoinHousehold(family)).getFirst().fact()).household();
        LegPlan flight =
                new LegPlan(
                        "F4",
                        Mode.FLIGHT,
                        "A330",
                        "Niamey",
                        "Paris",
                        Leads.OUT,
                        clock.instant().plus(Duration.ofHours(2)),
                        Capacities.ofSeats(90));
        leg = ((LegPlanned) give(new PlanLeg(flight)).getFirst().fact()).leg();
        List<PersonId> all = List.copyOf(persons.values());
        give(new CheckIn(all, "shed"));
        for (PersonId person : all) {
            give(new GiveBand(person, new Band("B1" + (10 + all.indexOf(person)))));
        }
        give(new OpenBoarding(leg));
        give(new Board(leg, all.stream().map(who -> new Boarder(who, Seating.SEAT)).toList()));
        give(new ShutDoors(leg));
        give(new DepartLeg(leg, clock.instant()));
        planner.get(path() + "?lang=en");
        return this;
    }

    /** With claims in euros, and one invoice of 1000.00 for the flight. */
    CostScene charged() throws Exception {
        enter(Map.of("enter", "CURRENCY", "currency", "eur"));
        enter(cost("1000.00", "EUR", "invoice 17"));
        return this;
    }

    private static OperationPlan plan() {
        return new OperationPlan(
                "Costs",
                new Nationality("FRA"),
                new Nationality("NER"),
                "Niamey",
                ZoneId.of("Africa/Niamey"),
                "Embassy",
                true);
    }

    PersonId register(String family, String born, String code) throws Exception {
        Details details =
                new Details(
                        new PersonName(family, "Synthetic", ""),
                        BirthDate.parse(born),
                        Sex.UNKNOWN,
                        code.isEmpty() ? List.of() : List.of(new Nationality(code)),
                        code.equals("D")
                                ? List.of(
                                        new TravelDocument(
                                                TravelDocument.Kind.PASSPORT, "D", "C01X00T47"))
                                : List.of(),
                        List.<ContactPoint>of());
        List<Recorded> facts =
                give(
                        new RegisterPersons(
                                new Source(Source.Kind.STAFF, "desk"),
                                List.of(new NewPerson(details, Presence.HERE))));
        PersonId person = ((PersonRegistered) facts.getFirst().fact()).person();
        persons.put(family, person);
        return person;
    }

    List<Recorded> give(Command command) throws Exception {
        clock.advance(Duration.ofSeconds(1));
        Answer answer =
                server.office()
                        .ask(id, CommandId.of(UUID.randomUUID()), new UserId("desk"), command)
                        .orElseThrow();
        return switch (answer) {
            case Answer.Done done -> done.facts();
            case Answer.Declined declined -> throw new AssertionError(declined.reasons());
        };
    }

    OperationId id() {
        return id;
    }

    /** Of the mother and her child. */
    HouseholdId household() {
        return household;
    }

    LegId leg() {
        return leg;
    }

    PersonId person(String family) {
        return Objects.requireNonNull(persons.get(family));
    }

    Instant now() {
        return clock.instant();
    }

    /** Of the page of costs. */
    String path() {
        return root() + "costs";
    }

    String root() {
        return "/o/" + id + "/";
    }

    Map<String, String> cost(String amount, String currency, String basis) {
        Map<String, String> fields = new HashMap<>();
        fields.put("enter", "COST");
        fields.put("leg", leg.toString());
        fields.put("kind", "CHARTER");
        fields.put("charge.money.amount", amount);
        fields.put("charge.money.currency", currency);
        fields.put("basis", basis);
        return fields;
    }

    Map<String, String> fare(String amount) {
        Map<String, String> fields = new HashMap<>();
        fields.put("enter", "FARE");
        fields.put("destination", "Paris");
        fields.put("fare.amount", amount);
        fields.put("fare.currency", "EUR");
        fields.put("day", "2023-07-25");
        fields.put("basis", "published fare");
        return fields;
    }

    HttpResponse<String> enter(Map<String, String> fields) throws Exception {
        return post(path(), fields);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("command", UUID.randomUUID().toString());
        clock.advance(Duration.ofSeconds(1));
        return planner.post(path, all);
    }

    /** A table as lines, as a reader gets it. */
    static List<String> lines(Browser reader, String path) throws Exception {
        return new String(reader.download(path).body(), StandardCharsets.UTF_8).lines().toList();
    }
}
