package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.Band;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
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
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.JoinHousehold;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.ledger.desk.Answer;
import org.muster.server.access.Role;
import org.muster.testkit.FakeClock;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The accounts of an operation by its pages: entered, refused, withdrawn, shared, claimed. */
class CostPagesTest {
    private static final OperationId ID = new OperationId("costs");
    private static final String PATH = "/o/costs/costs";

    @TempDir private static Path folder;
    private static final FakeClock CLOCK = new FakeClock(Instant.parse("2023-08-01T08:00:00Z"));
    private static MusterServer server;
    private static Client admin;
    private static Browser planner;
    private static Browser officer;
    private static LegId leg = new LegId(1);

    @BeforeAll
    static void start() throws Exception {
        Random ids = new Random(7);
        List<String> notices = new ArrayList<>();
        server =
                MusterServer.start(
                        Settings.of(folder)
                                .withPort(0)
                                .withTime(CLOCK, () -> ids.nextLong() >>> 4)
                                .withNotices(notices::add),
                        new MemoryLedger());
        String password = notices.getFirst().replaceAll(".*password ([a-z0-9-]+) and.*", "$1");
        admin = Client.of(server).as("admin", password);
        planner = Browser.as(server, "p.lanner", Role.PLANNER);
        officer = Browser.as(server, "o.fficer", Role.CONSULAR_OFFICER);
        give(new OpenOperation(ID, plan()));
        fly();
        planner.get(PATH + "?lang=en");
        enter(Map.of("enter", "CURRENCY", "currency", "eur"));
        enter(cost("1000.00", "EUR", "invoice 17"));
    }

    @AfterAll
    static void stop() {
        server.close();
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

    /** A German mother with her child, a Frenchman, and somebody of whom nobody knows. */
    private static void fly() throws Exception {
        PersonId ada = register("Ada", "1990-01-02", List.of(new Nationality("D")));
        PersonId bea = register("=Bea", "2015-01-02", List.of(new Nationality("DEU")));
        PersonId cem = register("Cem", "1980-01-02", List.of(new Nationality("FRA")));
        PersonId dan = register("Dan", "1980-01-02", List.of());
        give(new JoinHousehold(List.of(ada, bea)));
        LegPlan flight =
                new LegPlan(
                        "F4",
                        Mode.FLIGHT,
                        "A330",
                        "Niamey",
                        "Paris",
                        Leads.OUT,
                        CLOCK.instant().plus(Duration.ofHours(2)),
                        Capacities.ofSeats(9));
        leg = ((LegPlanned) give(new PlanLeg(flight)).getFirst().fact()).leg();
        List<PersonId> all = List.of(ada, bea, cem, dan);
        give(new CheckIn(all, "shed"));
        for (PersonId person : all) {
            give(new GiveBand(person, new Band("B10" + all.indexOf(person))));
        }
        give(new OpenBoarding(leg));
        give(new Board(leg, all.stream().map(who -> new Boarder(who, Seating.SEAT)).toList()));
        give(new ShutDoors(leg));
        give(new DepartLeg(leg, CLOCK.instant()));
    }

    private static PersonId register(String family, String born, List<Nationality> claimed)
            throws Exception {
        Details details =
                new Details(
                        new PersonName(family, "Synthetic", ""),
                        BirthDate.parse(born),
                        Sex.UNKNOWN,
                        claimed,
                        List.of(),
                        List.of());
        List<Recorded> facts =
                give(
                        new RegisterPersons(
                                new Source(Source.Kind.STAFF, "desk"),
                                List.of(new NewPerson(details, Presence.HERE))));
        return ((PersonRegistered) facts.getFirst().fact()).person();
    }

    private static List<Recorded> give(Command command) throws Exception {
        CLOCK.advance(Duration.ofSeconds(1));
        Answer answer =
                server.office()
                        .ask(ID, CommandId.of(UUID.randomUUID()), new UserId("desk"), command)
                        .orElseThrow();
        return switch (answer) {
            case Answer.Done done -> done.facts();
            case Answer.Declined declined -> throw new AssertionError(declined.reasons());
        };
    }

    private static Map<String, String> cost(String amount, String currency, String basis) {
        Map<String, String> fields = new HashMap<>();
        fields.put("enter", "COST");
        fields.put("leg", leg.toString());
        fields.put("kind", "CHARTER");
        fields.put("charge.money.amount", amount);
        fields.put("charge.money.currency", currency);
        fields.put("basis", basis);
        return fields;
    }

    private static HttpResponse<String> enter(Map<String, String> fields) throws Exception {
        return post(PATH, fields);
    }

    private static HttpResponse<String> post(String path, Map<String, String> fields)
            throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("command", UUID.randomUUID().toString());
        CLOCK.advance(Duration.ofSeconds(1));
        return planner.post(path, all);
    }

    @Test
    void aLegsCostIsSharedByThoseAboardAndUnknownNationalityIsFlagged() throws Exception {
        String page = planner.get(PATH + "?lang=en&of=" + leg).body();
        assertThat(page)
                .contains("Shares: F4", "1,000.00\u00a0EUR among 4 people")
                .contains("find out before claiming", "recorded as D 1, DEU 1")
                .contains("own nationals, no claim");
        assertThat(lines(PATH + "/shares.csv?of=" + leg))
                .hasSize(4)
                .anyMatch(line -> line.contains("DEU,2,\"D 1, DEU 1\",500.00,EUR,4,"))
                .anyMatch(line -> line.contains(",unknown,1,,250.00,"));
        assertThat(lines(PATH + "/shares.csv")).hasSize(4);
    }

    @Test
    void nonsenseIsRefusedWithTheFieldAndWhatWasTypedStays() throws Exception {
        HttpResponse<String> word = enter(cost("1.234,5", "EUR", "invoice 18"));
        assertThat(word.statusCode()).isEqualTo(422);
        assertThat(word.body()).contains("“1.234,5” is not an amount", "value=\"invoice 18\"");
        assertThat(enter(cost("-5", "EUR", "invoice 18")).body())
                .contains("CST-004", "href=\"#charge.money.amount\"");
        assertThat(enter(cost("5.001", "EUR", "invoice 18")).body()).contains("CST-005");
        assertThat(enter(cost("5", "XOF", "invoice 18")).body())
                .contains("CST-007", "how many EUR one XOF was worth");
        assertThat(enter(cost("5", "EUR", " ")).body()).contains("CST-014");
        assertThat(enter(Map.of("enter", "CURRENCY", "currency", "USD")).body())
                .contains("CST-016");
    }

    @Test
    void anEntryIsWithdrawnWithAReasonAndStaysToBeRead() throws Exception {
        String page = enter(cost("77.00", "EUR", "typed twice")).body();
        Matcher entry = Pattern.compile("name=\"entry\" value=\"([^\"]+)\"").matcher(page);
        String last = "";
        while (entry.find()) {
            last = entry.group(1);
        }
        assertThat(post(PATH + "/withdraw", Map.of("entry", last, "reason", "")).body())
                .contains("CST-019");
        HttpResponse<String> done =
                post(PATH + "/withdraw", Map.of("entry", last, "reason", "=HYPERLINK(1)"));
        assertThat(done.body()).contains("withdrawn on", "<s>77.00");
        assertThat(lines(PATH + "/entries.csv"))
                .anyMatch(line -> line.contains(",77.00,") && line.contains(",'=HYPERLINK(1),"));
    }

    @Test
    void aClaimIsPrintedForEachStateAndForNoOther() throws Exception {
        HttpResponse<byte[]> claim = planner.download(PATH + "/claims/DEU.pdf?lang=en&of=" + leg);
        assertThat(claim.headers().firstValue("Content-Type")).contains("application/pdf");
        Path look = Files.createDirectories(Path.of("target", "claims"));
        Files.write(look.resolve("DEU.pdf"), claim.body());
        try (PdfReader reader = new PdfReader(claim.body())) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("Claim to share the cost of an evacuation: Germany")
                    .containsPattern("500\\.00.{1,3}EUR")
                    .contains("invoice 17", "Printed by p.lanner", "unknown");
        }
        assertThat(lines(PATH + "/claims/DEU.csv?of=" + leg)).hasSize(2);
        assertThat(planner.get(PATH + "/claims/ITA.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void promissoryNotesNameWhoSignsAndOnlyTheRegisterReadsThem() throws Exception {
        enter(
                Map.of(
                        "enter",
                        "FARE",
                        "destination",
                        "Paris",
                        "fare.amount",
                        "650",
                        "fare.currency",
                        "EUR",
                        "day",
                        "2023-07-25",
                        "basis",
                        "published fare"));
        assertThat(planner.get(PATH + "/promissory.csv").statusCode()).isEqualTo(403);
        assertThat(planner.get(PATH + "?lang=en").body()).doesNotContain("promissory.csv");
        String[] rows =
                new String(
                                officer.download(PATH + "/promissory.csv").body(),
                                StandardCharsets.UTF_8)
                        .split("\r\n", -1);
        String manifest = officer.get("/o/costs/legs/" + leg + "/manifest.csv").body();
        assertThat(manifest).contains("\r\n2,'=BEA Synthetic,").doesNotContain(",=");
        String mother = cell(row(rows, "Ada"), 3);
        assertThat(cell(row(rows, "'=Bea"), 14)).isEqualTo(mother).isNotEmpty();
        assertThat(row(rows, "Cem")).contains(",650.00,EUR,2023-07-25,p.lanner,");
        assertThat(officer.get(PATH).statusCode()).isEqualTo(403);
    }

    @Test
    void theApiKeepsEveryDigitOfAnAmount() throws Exception {
        String fields =
                """
                "leg": null, "kind": "STAFF", "basis": "pay roll",
                "charge": {"money": {"amount": 123456789012345.67, "currency": "EUR"}, "rate": null}
                """;
        HttpResponse<String> sent =
                admin.command("costs", UUID.randomUUID(), "cost.EnterCost", fields);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(lines(PATH + "/entries.csv"))
                .anyMatch(line -> line.contains("STAFF,123456789012345.67,EUR"));
    }

    private static String row(String[] rows, String name) {
        return List.of(rows).stream()
                .filter(line -> line.contains("," + name + ","))
                .findFirst()
                .orElseThrow();
    }

    private static String cell(String row, int column) {
        return row.split(",", -1)[column].replace("\"", "");
    }

    private static List<String> lines(String path) throws Exception {
        String text = new String(planner.download(path).body(), StandardCharsets.UTF_8);
        return new ArrayList<>(text.lines().toList());
    }
}
