package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.access.Role;
import tools.jackson.databind.JsonNode;

/** The plan board over HTTP: read, changed in alternatives, solved, adopted or refused. */
class PlanPagesTest {
    private static final String PLAN =
            """
            "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
            """;

    @TempDir private static Path folder;
    private static MusterServer server;
    private static Client admin;
    private static Browser planner;
    private static int operations;
    private final List<String> requests = new ArrayList<>();
    private String operation = "";

    @BeforeAll
    static void start() throws Exception {
        Random ids = new Random(11);
        List<String> notices = new ArrayList<>();
        server =
                MusterServer.start(
                        Settings.of(folder)
                                .withPort(0)
                                .withTime(java.time.Clock.systemUTC(), () -> ids.nextLong() >>> 4)
                                .withNotices(notices::add),
                        new MemoryLedger());
        String password = notices.getFirst().replaceAll(".*password ([a-z0-9-]+) and.*", "$1");
        admin = Client.of(server).as("admin", password);
        planner = Browser.as(server, "p.lanner", Role.PLANNER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void openAnOperation() throws Exception {
        operation = "plan-" + ++operations;
        command("operation.OpenOperation", PLAN);
    }

    @Test
    void theBoardShowsLegsPeopleAndWhatIsNotKnown() throws Exception {
        leg("F1", 2, "\"belted\":2,");
        leg("F2", 3, "");
        ask(3);
        String page = planner.get(at("plan?lang=en")).body();
        assertThat(page)
                .contains("Legs whose seats nobody entered: F2", "no limit known", "<svg", ">F1<")
                .contains("People who ask");
        assertThat(planner.get(at("plan?lang=fr")).body()).contains("Tableau du plan");
        assertThat(planner.get(at("plan?lang=ar")).body()).contains("لوحة الخطة");
        Browser press = Browser.as(server, "p.ress" + operations, Role.PRESS);
        assertThat(press.get(at("plan")).statusCode()).isEqualTo(403);
    }

    @Test
    void anAlternativeIsSolvedChangedHeldBesideAnotherAndAdopted() throws Exception {
        leg("F1", 2, "\"belted\":2,");
        String second = leg("F2", 3, "");
        ask(3);
        String first = begin("as it is");
        assertThat(solved(first)).contains("Proven for what is known", "F2");
        assertThat(figure(first, "On a leg")).isEqualTo("2");

        String other = begin("F2 is small");
        act(other, "resize", Map.of("leg", second, "seats", "3"));
        String page = solved(other);
        assertThat(page)
                .contains("F2 has 3 seats", "as it is", "F2 is small")
                .contains("Proven: no plan is better");
        assertThat(figure(other, "On a leg")).isEqualTo("3");
        HttpResponse<String> unsaid = act(other, "adopt", Map.of("reason", ""));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("LEG-005");
        assertThat(planner.get(at("plan")).body()).doesNotContain("is in force");

        HttpResponse<String> adopted = act(other, "adopt", Map.of("reason", "a transport plane"));
        assertThat(adopted.statusCode()).isEqualTo(200);
        assertThat(adopted.body()).contains("The plan", "F2 is small", "is in force");
        assertThat(figure("", "On a leg")).isEqualTo("3");
        String told = admin.get("/api/operations/" + operation + "/legs/" + second).body();
        assertThat(told).contains("\"belted\":3");
    }

    @Test
    void whatIsWrongIsSaidAndNothingChanges() throws Exception {
        String leg = leg("F1", 2, "\"belted\":2,");
        ask(1);
        String draft = begin("one");
        assertThat(act(draft, "resize", Map.of("leg", leg, "seats", "many")).body())
                .contains("many", "0", "10000");
        assertThat(act(draft, "walk-ins", Map.of("people", "0")).body()).contains("20000");
        assertThat(act(draft, "move", Map.of("leg", leg, "departs", "later")).statusCode())
                .isEqualTo(422);
        assertThat(
                        act(draft, "move", Map.of("leg", "L-NONE", "departs", "2030-01-01T10:00"))
                                .statusCode())
                .isEqualTo(404);
        assertThat(planner.get(at("plan/77")).statusCode()).isEqualTo(404);
        assertThat(solved(draft)).contains("Nothing: the legs as they are.");
    }

    @Test
    void eachPartyIsToldWhyItIsOnItsLeg() throws Exception {
        String first = leg("F1", 2, "\"belted\":1,");
        String second = leg("F2", 3, "\"belted\":1,");
        ask(2);
        String draft = begin("reasons");
        solved(draft);
        String early = why(draft, first);
        assertThat(early).contains("F1 is the first leg");
        String late = why(draft, second);
        assertThat(late)
                .contains("F2", "F1: 1 of 1 taken", "F1 takes 1 more")
                .doesNotContain(first);
        assertThat(why(draft, second, "fr"))
                .contains("1 sur 1 pris", "F1 prend 1 de plus")
                .doesNotContain(first);
        String limits = planner.get(at("plan/" + draft + "/limits?lang=en")).body();
        assertThat(limits).contains("What limits this plan").doesNotContain(first);
        assertThat(planner.get(at("plan/" + draft + "/why/R-NONE")).statusCode()).isEqualTo(404);
    }

    private String why(String draft, String leg) throws Exception {
        return why(draft, leg, "en");
    }

    private String why(String draft, String leg, String language) throws Exception {
        String page = planner.get(at("plan/" + draft + "?lang=" + language + "&leg=" + leg)).body();
        String address = page.replaceAll("(?s).*?href=\"([^\"]*/why/[^\"]*)\".*", "$1");
        return planner.get(address).body();
    }

    @Test
    void whatTheCheckerFindsIsToldInTheLanguageOfThePage() throws Exception {
        leg("F1", 3, "\"belted\":4,");
        leg("F2", 3, "\"belted\":4,");
        ask(1);
        ground(Map.of("part", "TERMINAL", "name", "niamey", "parking", "1", "lead", "60"));
        String draft = begin("crowded");
        assertThat(solved(draft))
                .contains("cannot be adopted", "has parking for 1, and 2 stand there", "L7");
        String french = planner.get(at("plan/" + draft + "?lang=fr")).body();
        assertThat(french)
                .contains("a 1 postes de stationnement, et 2 y sont", "UTC+1")
                .doesNotContain("lang=\"en\" dir");
        assertThat(planner.get(at("plan/" + draft + "?lang=ar")).body())
                .contains("مواقف لـ")
                .doesNotContain("stand there");
    }

    @Test
    void promisesThatCannotAllBeKeptAreNamedAndNotAllOfThem() throws Exception {
        String leg = leg("F1", 3, "\"belted\":9,");
        ask(5);
        for (String request : requests) {
            command(
                    "request.OfferSeat",
                    "\"request\":\"%s\",\"leg\":\"%s\",\"expires\":\"%s\""
                            .formatted(request, leg, Instant.now().plus(1, ChronoUnit.HOURS)));
            command(
                    "request.AnswerOffer",
                    "\"request\":\"%s\",\"leg\":\"%s\",\"accepted\":true".formatted(request, leg));
        }
        ground(Map.of("part", "TERMINAL", "name", "niamey", "lead", "600"));
        assertThat(solved(begin("too late")))
                .contains("5 parties must go on a leg", "is there by the cut-off", "And 2 more.");
    }

    @Test
    void aLegThatCannotGoSaysWhy() throws Exception {
        leg("F1", 3, "\"belted\":4,");
        ask(1);
        String open = Instant.now().plus(9, ChronoUnit.HOURS).toString().substring(0, 16);
        String shut = Instant.now().plus(12, ChronoUnit.HOURS).toString().substring(0, 16);
        ground(Map.of("part", "TERMINAL", "name", "niamey", "open", open + " - " + shut));
        assertThat(solved(begin("closed")))
                .contains("F1 departs at", "when Niamey is closed", "L3");
    }

    @Test
    void walkInsAreNeverAdopted() throws Exception {
        leg("F1", 2, "\"belted\":4,");
        ask(2);
        String draft = begin("crowd");
        act(draft, "walk-ins", Map.of("people", "5"));
        solved(draft);
        assertThat(figure(draft, "On a leg")).isEqualTo("4");
        act(draft, "adopt", Map.of("reason", ""));
        String adopted = planner.get(at("plan?lang=en")).body();
        assertThat(adopted).contains("is in force");
        assertThat(adopted).doesNotContain("walk-in");
    }

    @Test
    void anAlternativeLeavesAsFilesThatNameNobody() throws Exception {
        leg("F1", 2, "\"belted\":4,");
        ask(2);
        String draft = begin("files");
        solved(draft);
        assertThat(planner.get(at("plan/" + draft + "/plan.json")).body())
                .contains("\"bookings\"", "muster-plan");
        assertThat(planner.get(at("plan/" + draft + "/problem.json")).body())
                .contains("\"parties\"");
        String rows = planner.get(at("plan/" + draft + "/parties.csv")).body();
        assertThat(rows.lines().toList()).hasSize(3);
        assertThat(rows).contains("\"F1\"").doesNotContain("Sow");
    }

    @Test
    void whatIsKnownOfTheGroundIsEnteredDroppedAndLimits() throws Exception {
        leg("F1", 2, "\"belted\":4,");
        ask(1);
        assertThat(planner.get(at("plan/settings?lang=en")).body()).contains("Nothing was entered");
        HttpResponse<String> wrong =
                ground(Map.of("part", "TERMINAL", "name", "niamey", "perHour", "many"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("many");
        assertThat(ground(Map.of("part", "TERMINAL", "name", "niamey", "perHour", "0")).body())
                .contains("PLN-005", "In an hour of", "niamey");
        assertThat(
                        ground(
                                        Map.of(
                                                "part",
                                                "RALLY_POINT",
                                                "name",
                                                "Stadium",
                                                "open",
                                                "2023-08-02T18:00 - 2023-08-02T06:00"))
                                .statusCode())
                .isEqualTo(422);
        String entered =
                ground(Map.of("part", "TERMINAL", "name", "niamey", "perHour", "90", "lead", "60"))
                        .body();
        assertThat(entered).contains("In an hour", "90", "60 min");
        assertThat(planner.get(at("plan?lang=en")).body())
                .doesNotContain("People an hour through the gate of Niamey");

        planner.post(
                at("plan/settings/drop"),
                Map.of("part", "TERMINAL", "name", "Niamey", "command", uuid()));
        assertThat(planner.get(at("plan?lang=en")).body())
                .contains("People an hour through the gate of Niamey");
        for (String part : List.of("ROAD", "FLEET", "CARRIER", "ROUTE", "THREAT", "DEADLINE")) {
            assertThat(planner.get(at("plan/settings?part=" + part)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void moreOfTheGroundIsEnteredFoldedAwayAndCorrected() throws Exception {
        leg("F1", 2, "\"belted\":4,");
        ask(1);
        planner.get(at("plan/settings?lang=en"));
        Map<String, String> road =
                Map.of(
                        "part",
                        "ROAD",
                        "name",
                        "way",
                        "from",
                        "Town",
                        "to",
                        "Niamey",
                        "travel",
                        "40",
                        "convoy",
                        "yes",
                        "risks",
                        "2030-08-02T18:00 - 2030-08-03T06:00 3.5");
        String entered = ground(road).body();
        assertThat(entered).contains("Risky hours", "× 3.5");
        Map<String, String> wrong = new HashMap<>(road);
        wrong.put("risks", "at night");
        HttpResponse<String> refused = ground(wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("at night must look like", "<details class=\"m-act\" open");
        wrong.put("risks", "");
        wrong.put("escorted", "2030-08-02T18:00 - 2030-08-03T06:00");
        assertThat(ground(wrong).body()).contains("PLN-017", "way");
        wrong.put("escorted", "");
        wrong.put("to", "town ");
        assertThat(ground(wrong).body()).contains("PLN-019", "way", "Town");
        assertThat(
                        ground(
                                        Map.of(
                                                "part",
                                                "CARRIER",
                                                "name",
                                                "A400M",
                                                "refit",
                                                "30",
                                                "cabins",
                                                "seats 4 0\nfor the ill 2 3"))
                                .body())
                .contains("for the ill (2 seats, 3 stretchers)", "30 min");
        assertThat(ground(Map.of("part", "CARRIER", "name", "A400M", "cabins", "many")).body())
                .contains("many must be a name");
        assertThat(ground(Map.of("part", "CLEARANCE", "name", "F1", "percent", "0")).body())
                .contains("PLN-016");
        String page = ground(Map.of("part", "CLEARANCE", "name", "F1", "percent", "60")).body();
        assertThat(planner.get(at("plan?lang=en")).body()).doesNotContain("Clearance of F1");
        String correct =
                page.replaceAll("(?s).*href=\"([^\"]*part=ROAD[^\"]*name=way[^\"]*)\".*", "$1")
                        .replace("&amp;", "&");
        assertThat(planner.get(correct).body())
                .contains("2030-08-02T18:00 - 2030-08-03T06:00 3.5", "value=\"40\"")
                .contains("<details class=\"m-act\" open");
        for (String part : List.of("CLEARANCE", "TERMINAL", "HAVEN", "ESCORTS", "RALLY_POINT")) {
            assertThat(planner.get(at("plan/settings?part=" + part)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aChangedCabinIsShownAndAdoptedWithItsLeg() throws Exception {
        String leg = leg("F1", 6, "\"belted\":4,");
        String ill = ask(2).getLast();
        command(
                "request.RecordNeeds",
                "\"person\":\"%s\",\"needs\":[\"STRETCHER\"]".formatted(ill));
        ground(
                Map.of(
                        "part",
                        "CARRIER",
                        "name",
                        "a400m",
                        "refit",
                        "60",
                        "cabins",
                        "seats 4 0\nfor the ill 2 3"));
        assertThat(planner.get(at("plan?lang=en")).body()).contains("A400M · seats");
        String draft = begin("refit");
        assertThat(solved(draft)).contains("A400M · for the ill", "1 / 2");
        act(draft, "adopt", Map.of("reason", "somebody on a stretcher"));
        String told = admin.get("/api/operations/" + operation + "/legs/" + leg).body();
        assertThat(told).contains("\"belted\":2", "\"stretchers\":3");
    }

    private HttpResponse<String> ground(Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("command", uuid());
        return planner.post(at("plan/settings"), all);
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }

    @Test
    void theApiTellsThePlanAndItsAlternatives() throws Exception {
        leg("F1", 2, "\"belted\":4,");
        ask(2);
        String api = "/api/operations/" + operation + "/plan";
        JsonNode asIs = Client.json(admin.get(api));
        assertThat(asIs.path("figures").path("people").asInt()).isEqualTo(2);
        assertThat(asIs.path("assumptions").findValuesAsString("kind")).contains("NO_GATE_RATE");
        JsonNode begun = Client.json(admin.post(api + "s?name=by-api", "text/plain", ""));
        String draft = begun.path("number").asString();
        solved(draft);
        JsonNode one = Client.json(admin.get(api + "s/" + draft));
        assertThat(one.path("proven").asBoolean()).isTrue();
        assertThat(one.path("figures").path("out").asInt()).isEqualTo(2);
        assertThat(admin.get(api + "s/" + draft + "/plan").body()).contains("\"bookings\"");
        assertThat(admin.get(api + "s/" + draft + "/parties").body()).contains("\"F1\"");
        assertThat(admin.get(api + "s/99").statusCode()).isEqualTo(404);
        assertThat(
                        Client.json(admin.get("/api/openapi"))
                                .path("paths")
                                .has("/api/operations/{op}/plans/{number}/parties"))
                .isTrue();
    }

    private String at(String inside) {
        return "/o/" + operation + "/" + inside;
    }

    private String begin(String name) throws Exception {
        planner.get(at("plan?lang=en"));
        HttpResponse<String> page = planner.post(at("plan"), Map.of("name", name));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.uri().getPath().replaceAll(".*/", "");
    }

    private HttpResponse<String> act(String draft, String act, Map<String, String> fields)
            throws Exception {
        solved(draft);
        Map<String, String> all = new HashMap<>(fields);
        all.put("command", UUID.randomUUID().toString());
        return planner.post(at("plan/" + draft + "/" + act), all);
    }

    /** The page once the search has ended. */
    private String solved(String draft) throws Exception {
        Instant patience = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(patience)) {
            String page = planner.get(at("plan/" + draft + "?lang=en")).body();
            if (!page.contains("Searching for")) {
                return page;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the search did not end");
    }

    private String figure(String draft, String name) throws Exception {
        String page = planner.get(at("plan" + (draft.isEmpty() ? "" : "/" + draft))).body();
        return page.replaceAll("(?s).*<dt>" + name + "</dt><dd>([^<]*)</dd>.*", "$1");
    }

    private String leg(String label, int hours, String belted) throws Exception {
        return command(
                        "movement.PlanLeg",
                        """
                        "plan":{"label":"%s","mode":"FLIGHT","vehicle":"A400M","from":"Niamey",
                        "to":"Paris","leads":"OUT","departs":"%s",
                        "capacities":{%s"floorAuthority":""}}\
                        """
                                .formatted(
                                        label, Instant.now().plus(hours, ChronoUnit.HOURS), belted))
                .path("created")
                .asString();
    }

    /** So many people, each with a request of their own. */
    private List<String> ask(int people) throws Exception {
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String person =
                    command(
                                    "register.RegisterPersons",
                                    """
                                    "source":{"kind":"CONSULAR_REGISTER","reference":"book"},
                                    "persons":[{"details":{"name":{"family":"Sow","given":"No %d",
                                    "original":""},"born":"","sex":"FEMALE","claimed":["FRA"],
                                    "documents":[],"contacts":[]},"presence":"HERE"}]\
                                    """
                                            .formatted(i))
                            .path("created")
                            .asString();
            persons.add(person);
            JsonNode asked =
                    command(
                            "request.MakeRequest",
                            """
                            "requester":"%s","party":[{"person":"%s","needs":[]}],
                            "consent":{"wording":"v1","given":"%s","way":"CALL"},
                            "source":{"kind":"CALL","reference":"line 1"},"note":""\
                            """
                                    .formatted(person, person, Instant.now()));
            requests.add(asked.path("created").asString());
        }
        return persons;
    }

    private JsonNode command(String type, String fields) throws Exception {
        HttpResponse<String> answer = admin.command(operation, UUID.randomUUID(), type, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer);
    }
}
