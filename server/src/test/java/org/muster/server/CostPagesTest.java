package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.PersonId;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.server.access.Role;
import org.muster.server.pages.Frame;
import org.muster.testkit.FakeClock;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/**
 * The accounts of an operation by its pages: entered, refused, withdrawn, shared, claimed. Each
 * test has an operation of its own.
 */
class CostPagesTest {
    private static final AtomicInteger OPENED = new AtomicInteger();

    @TempDir private static Path folder;
    private static final FakeClock CLOCK = new FakeClock(Instant.parse("2023-08-01T08:00:00Z"));
    private static MusterServer server;
    private static Client admin;
    private static Client gate;
    private static Browser planner;
    private static Browser officer;

    private CostScene scene;

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
        Browser.as(server, "g.ate", Role.GATE_OPERATOR);
        gate = Client.of(server).as("g.ate", "long enough words");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        scene = new CostScene(server, CLOCK, planner, "costs-" + OPENED.incrementAndGet());
    }

    @Test
    void aLegsCostIsSharedByThoseAboardAndUnknownNationalityIsFlagged() throws Exception {
        scene.fly().charged();
        String page = planner.get(scene.path() + "?lang=en&of=" + scene.leg()).body();
        assertThat(page)
                .contains("Shares: F4", "1,000.00\u00a0EUR among 4 people")
                .contains("find out before claiming", "recorded as D 1, DEU 1")
                .contains("own nationals, no claim");
        assertThat(CostScene.lines(planner, scene.path() + "/shares.csv?of=" + scene.leg()))
                .hasSize(4)
                .anyMatch(line -> line.contains("DEU,2,\"D 1, DEU 1\",500.00,EUR,4,"))
                .anyMatch(line -> line.contains(",unknown,1,,250.00,"));
        assertThat(CostScene.lines(planner, scene.path() + "/shares.csv")).hasSize(4);
    }

    @Test
    void codesThatSayNothingJoinTheUnknownAndOnlyStatesAreAskedToPay() throws Exception {
        scene.fly("XXX", "UTO", "IAO", "NTZ", "XXA", "XXB", "UNO", "ZZZ", "ROM").charged();
        String page = planner.get(scene.path() + "?lang=en").body();
        assertThat(page)
                .contains("find out before claiming", "recorded as IAO 1, NTZ 1, UTO 1, XXX 1")
                .contains("stands for no state, no claim")
                .contains("claims/ROU.pdf", "claims/DEU.csv")
                .doesNotContain("claims/XXX", "claims/UTO", "claims/IAO", "claims/NTZ")
                .doesNotContain("claims/XXA", "claims/XXB", "claims/UNO", "claims/ZZZ");
        assertThat(CostScene.lines(planner, scene.path() + "/shares.csv"))
                .anyMatch(line -> line.contains("unknown,5,\"IAO 1, NTZ 1, UTO 1, XXX 1\","));
        for (String state : List.of("XXX", "UTO", "XXA", "UNO", "ZZZ", "unknown")) {
            assertThat(planner.get(scene.path() + "/claims/" + state + ".pdf").statusCode())
                    .as(state)
                    .isEqualTo(404);
        }
        assertThat(planner.get(scene.path() + "/claims/XXA.csv").body())
                .contains("XXA is no state that a share can be claimed from");
    }

    @Test
    void nothingIsClaimedFromOurselvesNorWithoutACurrency() throws Exception {
        scene.fly();
        String page = planner.get(scene.path() + "?lang=en").body();
        assertThat(page).contains("choose the currency first").doesNotContain("/claims/");
        HttpResponse<String> early = planner.get(scene.path() + "/claims/DEU.pdf");
        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(early.body()).contains("while nobody has said in which currency");
        scene.charged();
        assertThat(planner.get(scene.path()).body())
                .contains("/claims/DEU.pdf")
                .doesNotContain("/claims/FRA");
        for (String file : List.of("FRA.pdf", "FRA.csv")) {
            HttpResponse<String> own = planner.get(scene.path() + "/claims/" + file);
            assertThat(own.statusCode()).isEqualTo(404);
            assertThat(own.body()).contains("FRA is the state that claims");
        }
    }

    @Test
    void nonsenseIsRefusedWithTheFieldAndWhatWasTypedStays() throws Exception {
        scene.fly().charged();
        HttpResponse<String> word = scene.enter(scene.cost("1.234,5", "EUR", "invoice 18"));
        assertThat(word.statusCode()).isEqualTo(422);
        assertThat(word.body()).contains("“1.234,5” is not an amount", "value=\"invoice 18\"");
        assertThat(scene.enter(scene.cost("-5", "EUR", "invoice 18")).body())
                .contains("CST-004", "href=\"#charge.money.amount\"");
        assertThat(scene.enter(scene.cost("5.001", "EUR", "invoice 18")).body())
                .contains("CST-005");
        assertThat(scene.enter(scene.cost("5", "XOF", "invoice 18")).body())
                .contains("CST-007", "how many EUR one XOF was worth");
        assertThat(scene.enter(scene.cost("5", "EUR", " ")).body()).contains("CST-014");
        assertThat(scene.enter(Map.of("enter", "CURRENCY", "currency", "USD")).body())
                .contains("CST-016");
    }

    @Test
    void anEntryIsWithdrawnWithAReasonAndStaysToBeRead() throws Exception {
        scene.fly().charged();
        String page = scene.enter(scene.cost("77.00", "EUR", "typed twice")).body();
        String last = entries(page).getLast();
        String withdraw = scene.path() + "/withdraw";
        assertThat(scene.post(withdraw, Map.of("entry", last, "reason", "")).body())
                .contains("CST-019");
        HttpResponse<String> done =
                scene.post(withdraw, Map.of("entry", last, "reason", "=HYPERLINK(1)"));
        assertThat(done.body()).contains("withdrawn on", "<s>77.00");
        assertThat(CostScene.lines(planner, scene.path() + "/entries.csv"))
                .hasSize(3)
                .anyMatch(line -> line.contains(",77.00,") && line.contains(",'=HYPERLINK(1),"));
    }

    private static List<String> entries(String page) {
        Matcher entry = Pattern.compile("name=\"entry\" value=\"([^\"]+)\"").matcher(page);
        return entry.results().map(found -> found.group(1)).toList();
    }

    @Test
    void everyTableSaysAsOfWhenWhoAskedAndWhetherItIsReal() throws Exception {
        scene.fly().charged();
        String end = ",p.lanner,yes";
        for (String table : List.of("entries.csv", "shares.csv", "claims/DEU.csv")) {
            List<String> lines =
                    CostScene.lines(planner, scene.path() + "/" + table + "?asOf=" + scene.now());
            assertThat(lines.getFirst()).endsWith(",as_of,asked_by,exercise");
            assertThat(lines.subList(1, lines.size()))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("," + scene.now() + end));
        }
    }

    @Test
    void aClaimIsPrintedForEachStateAndForNoOther() throws Exception {
        scene.fly().charged();
        HttpResponse<byte[]> claim =
                planner.download(scene.path() + "/claims/DEU.pdf?lang=en&of=" + scene.leg());
        assertThat(claim.headers().firstValue("Content-Type")).contains("application/pdf");
        Path look = Files.createDirectories(Path.of("target", "claims"));
        Files.write(look.resolve("DEU.pdf"), claim.body());
        try (PdfReader reader = new PdfReader(claim.body())) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("Claim to share the cost of an evacuation: Germany")
                    .containsPattern("500\\.00.{1,3}EUR")
                    .contains("invoice 17", "Printed by p.lanner", "unknown");
        }
        assertThat(CostScene.lines(planner, scene.path() + "/claims/DEU.csv?of=" + scene.leg()))
                .hasSize(2);
        assertThat(planner.get(scene.path() + "/claims/ITA.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void promissoryNotesNameWhoSignsAndOnlyTheRegisterReadsThem() throws Exception {
        scene.fly().charged();
        scene.enter(scene.fare("650"));
        String notes = scene.path() + "/promissory.csv";
        assertThat(planner.get(notes).statusCode()).isEqualTo(403);
        assertThat(planner.get(scene.path() + "?lang=en").body()).doesNotContain("promissory.csv");
        List<String> rows = CostScene.lines(officer, notes);
        String mother = cell(row(rows, "Ada"), 3);
        assertThat(cell(row(rows, "'=Bea"), 17)).isEqualTo(mother).isNotEmpty();
        assertThat(row(rows, "Cem"))
                .contains(",650.00,EUR,2023-07-25,p.lanner,")
                .endsWith("o.fficer,yes");
        assertThat(officer.get(scene.path()).statusCode()).isEqualTo(403);
        assertThat(officer.get(scene.root() + "legs?lang=en").body()).contains("promissory.csv");
        assertThat(officer.get(scene.root() + "legs/" + scene.leg()).body())
                .contains("promissory.csv?of=" + scene.leg());
        assertThat(CostScene.lines(officer, notes + "?of=" + scene.leg())).hasSize(rows.size());
    }

    @Test
    void whoeverMayNotOpenTheAccountsMayNotReadTheirFactsById() throws Exception {
        scene.fly().charged();
        String entry = entries(planner.get(scene.path()).body()).getFirst();
        String page = scene.root() + "facts/" + Frame.encode(entry);
        String api = "/api/operations/" + scene.id() + "/facts/" + Frame.encode(entry);
        assertThat(planner.get(page).body()).contains("invoice 17");
        assertThat(admin.get(api).body()).contains("invoice 17");
        HttpResponse<String> shut = officer.get(page);
        assertThat(shut.statusCode()).isEqualTo(403);
        assertThat(shut.body()).doesNotContain("invoice 17");
        HttpResponse<String> refused = gate.get(api);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("WEB-002").doesNotContain("invoice 17");
        PersonId late = scene.register("Late", "1980-01-02", "");
        String other = scene.give(new CheckIn(List.of(late), "shed")).getFirst().id().toString();
        assertThat(officer.get(scene.root() + "facts/" + Frame.encode(other)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theApiKeepsEveryDigitOfAnAmount() throws Exception {
        scene.fly().charged();
        String fields =
                """
                "leg": null, "kind": "STAFF", "basis": "pay roll",
                "charge": {"money": {"amount": 123456789012345.67, "currency": "EUR"}, "rate": null}
                """;
        HttpResponse<String> sent =
                admin.command(scene.id().value(), UUID.randomUUID(), "cost.EnterCost", fields);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(CostScene.lines(planner, scene.path() + "/entries.csv"))
                .anyMatch(line -> line.contains("STAFF,123456789012345.67,EUR"));
    }

    private static String row(List<String> rows, String name) {
        return rows.stream()
                .filter(line -> line.contains("," + name + ","))
                .findFirst()
                .orElseThrow();
    }

    private static String cell(String row, int column) {
        return row.split(",", -1)[column].replace("\"", "");
    }
}
