package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.access.AccessRules;
import org.muster.server.access.Role;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The real server on a free port, asked over HTTP. */
class ServerTest {
    private static final String PLAN =
            """
            "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
            """;
    private static final String FAMILY =
            """
            "source":{"kind":"CONSULAR_REGISTER","reference":"list 1"},"persons":[
            {"details":{"name":{"family":"Dupré","given":"Aïcha","original":""},
            "born":"1987-??-??","sex":"FEMALE","claimed":["FRA"],
            "documents":[{"kind":"PASSPORT","issuer":"FRA","number":"20AB12345"}],
            "contacts":[{"channel":"PHONE","value":"+227 90 12 34 56"}]},"presence":"HERE"}]\
            """;

    @TempDir private Path folder;
    private final MemoryLedger ledger = new MemoryLedger();
    private final List<String> notices = new ArrayList<>();
    private MusterServer server;
    private Client admin;

    @BeforeEach
    void start() throws CannotStart {
        Random ids = new Random(7);
        server =
                MusterServer.start(
                        Settings.of(folder)
                                .withPort(0)
                                .withTime(java.time.Clock.systemUTC(), () -> ids.nextLong() >>> 4)
                                .withNotices(notices::add),
                        ledger);
        String password = notices.getFirst().replaceAll(".*password ([a-z0-9-]+) and.*", "$1");
        admin = Client.of(server).as("admin", password);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> open() throws Exception {
        return admin.command("niamey", UUID.randomUUID(), "operation.OpenOperation", PLAN);
    }

    private static JsonNode reason(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        return Client.json(answer).path("reasons").path(0);
    }

    @Test
    void firstStartMakesOneAdministratorAndTellsThePasswordOnce() throws Exception {
        assertThat(notices).hasSize(1);
        assertThat(admin.get("/api/operations").statusCode()).isEqualTo(200);
        Path file = folder.resolve("accounts.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        server.close();
        notices.clear();
        server =
                MusterServer.start(
                        Settings.of(folder).withPort(0).withNotices(notices::add), ledger);
        assertThat(notices).isEmpty();
    }

    @Test
    void everyPartCanBeMade() {
        assertThatCode(server::makeAllParts).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsSaidInOneSentence() {
        Settings same = Settings.of(folder).withPort(server.port());
        assertThatThrownBy(() -> MusterServer.start(same, new MemoryLedger()))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "Port %d on 127.0.0.1 is taken by another program: end that one, or choose another port.",
                        server.port());
    }

    @Test
    void anOperationIsOpenedFilledAndReadBack() throws Exception {
        HttpResponse<String> opened = open();
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        assertThat(Client.json(opened).path("created").asString()).isEqualTo("niamey");

        UUID id = UUID.randomUUID();
        JsonNode made =
                Client.json(admin.command("niamey", id, "register.RegisterPersons", FAMILY));
        JsonNode again =
                Client.json(admin.command("niamey", id, "register.RegisterPersons", FAMILY));
        assertThat(made.path("repeated").asBoolean()).isFalse();
        assertThat(again.path("repeated").asBoolean()).isTrue();
        assertThat(again.path("created")).isEqualTo(made.path("created"));

        String person = made.path("created").asString();
        JsonNode balance = Client.json(admin.get("/api/operations/niamey/balance"));
        assertThat(balance.path("persons").asInt()).isEqualTo(1);
        assertThat(balance.path("counts").path("UNKNOWN").asInt()).isEqualTo(1);
        JsonNode told = Client.json(admin.get("/api/operations/niamey/people/" + person));
        assertThat(told.path("details").path("born").asString()).isEqualTo("1987-??-??");
        assertThat(told.path("account").path("state").asString()).isEqualTo("UNKNOWN");
        assertThat(told.path("history").path(0).path("type").asString())
                .isEqualTo("register.PersonRegistered");
        String fact = told.path("history").path(0).path("id").asString().replace("#", "%23");
        assertThat(
                        Client.json(admin.get("/api/operations/niamey/facts/" + fact))
                                .path("fact")
                                .path("by")
                                .asString())
                .isEqualTo("admin");
        JsonNode tally = Client.json(admin.get("/api/operations/niamey/tally?rule=LISTED"));
        assertThat(tally.path("total").asInt()).isEqualTo(1);
        assertThat(tally.path("facts")).hasSize(1);
    }

    @Test
    void totalsLeaveAsOpenData() throws Exception {
        open();
        HttpResponse<String> csv = admin.get("/api/operations/niamey/totals.csv?basis=VERIFIED");

        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
                .contains("totals-niamey.csv");
        assertThat(csv.body().lines().skip(1).findFirst().orElse("")).contains("#meta+breakdown");
        assertThat(csv.body()).contains(",carried,total,");
        assertThat(admin.get("/api/operations/niamey/totals.xlsx").body()).startsWith("PK");

        Browser liaison = Browser.as(server, "liaison", Role.PLANNER);
        assertThat(liaison.get("/o/niamey/tally/carried").body())
                .contains("tally/carried/totals.csv")
                .contains("tally/carried/totals.xlsx");
        assertThat(liaison.get("/o/niamey/tally/listed").body()).doesNotContain("totals.csv");
        assertThat(liaison.get("/o/niamey/tally/carried/totals.csv").body())
                .contains(",carried,total,");
        assertThat(liaison.download("/o/niamey/tally/carried/totals.xlsx").body())
                .startsWith('P', 'K');
    }

    @Test
    void peopleAreFoundByNamePhoneAndDocumentAtOnce() throws Exception {
        open();
        admin.command("niamey", UUID.randomUUID(), "register.RegisterPersons", FAMILY);
        for (String typed : List.of("dupr", "Dupree", "aicha", "90123456", "20ab12345")) {
            JsonNode people = Client.json(admin.get("/api/operations/niamey/people?q=" + typed));
            assertThat(people.path("people")).as(typed).hasSize(1);
        }
        assertThat(Client.json(admin.get("/api/operations/niamey/people?q=Moussa")).path("people"))
                .isEmpty();
    }

    @Test
    void theOperationIsShownAsItWasKnownThen() throws Exception {
        open();
        Thread.sleep(5);
        Instant before = Instant.now();
        Thread.sleep(5);
        admin.command("niamey", UUID.randomUUID(), "register.RegisterPersons", FAMILY);
        JsonNode then = Client.json(admin.get("/api/operations/niamey/balance?asOf=" + before));
        assertThat(then.path("persons").asInt()).isZero();
        assertThat(then.path("asOf").asString()).isEqualTo(before.toString());
        assertThat(Client.json(admin.get("/api/operations/niamey/balance")).path("persons").asInt())
                .isEqualTo(1);
        HttpResponse<String> early =
                admin.get("/api/operations/niamey/balance?asOf=2001-01-01T00:00:00Z");
        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(reason(early).path("code").asString()).isEqualTo("WEB-011");
        HttpResponse<String> odd = admin.get("/api/operations/niamey/balance?asOf=yesterday");
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(reason(odd).path("field").asString()).isEqualTo("asOf");
        assertThat(reason(odd).path("values").path(1).asString()).isEqualTo("yesterday");
        HttpResponse<String> later =
                admin.get("/api/operations/niamey/balance?asOf=2999-01-01T00:00:00Z");
        assertThat(reason(later).path("code").asString()).isEqualTo("WEB-013");
    }

    @Test
    void whatCannotBeReadIsSaidFieldByField() throws Exception {
        open();
        assertReason("gate.Bord", "", 422, "WEB-009", "type");
        assertReason("gate.Board", "\"leg\":\"L-0000-0000-0001\"", 422, "WEB-007", "boarders");
        assertReason(
                "gate.CheckIn",
                "\"persons\":[],\"gate\":\"A\",\"queue\":3",
                422,
                "WEB-008",
                "queue");
        assertReason(
                "gate.Board",
                "\"leg\":\"L-0000-0000-0001\",\"boarders\":[{\"person\":\"nobody\",\"seating\":\"SEAT\"}]",
                422,
                "WEB-006",
                "boarders[0].person");
        assertReason(
                "gate.Board",
                "\"leg\":\"L-0000-0000-0001\",\"boarders\":[{\"person\":\"P-0000-0000-0001\",\"seating\":\"ROOF\"}]",
                422,
                "WEB-006",
                "boarders[0].seating");
        assertReason("register.RegisterPersons", "\"source\":null", 422, "WEB-007", "source");
        HttpResponse<String> notJson =
                admin.post("/api/operations/niamey/commands", "application/json", "hello");
        assertThat(notJson.statusCode()).isEqualTo(400);
        assertThat(reason(notJson).path("code").asString()).isEqualTo("WEB-005");
        HttpResponse<String> form =
                admin.post(
                        "/api/operations/niamey/commands",
                        "application/x-www-form-urlencoded",
                        "a=b");
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(reason(form).path("code").asString()).isEqualTo("WEB-018");
    }

    private void assertReason(String type, String fields, int status, String code, String field)
            throws Exception {
        HttpResponse<String> answer = admin.command("niamey", UUID.randomUUID(), type, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(reason(answer).path("code").asString()).as(answer.body()).isEqualTo(code);
        assertThat(reason(answer).path("field").asString()).isEqualTo(field);
    }

    @Test
    void aRuleThatRefusesGivesItsCodeAndWayOut() throws Exception {
        open();
        HttpResponse<String> refused =
                admin.command(
                        "niamey",
                        UUID.randomUUID(),
                        "movement.OpenBoarding",
                        "\"leg\":\"L-0000-0000-0001\"");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(reason(refused).path("code").asString()).isEqualTo("LEG-001");
        assertThat(reason(refused).path("wayOut").asString()).isNotBlank();
    }

    @Test
    void aFullDiskStoresNothingAndTheSameCommandCanBeSentAgain() throws Exception {
        open();
        ledger.fill(true);
        UUID id = UUID.randomUUID();
        HttpResponse<String> failed =
                admin.command("niamey", id, "register.RegisterPersons", FAMILY);
        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.headers().firstValue("Retry-After")).isPresent();
        assertThat(reason(failed).path("sentence").asString()).isEqualTo("The disk is full.");
        ledger.fill(false);
        JsonNode done =
                Client.json(admin.command("niamey", id, "register.RegisterPersons", FAMILY));
        assertThat(done.path("repeated").asBoolean()).isFalse();
    }

    @Test
    void everyErrorOfTheApiIsAProblem() throws Exception {
        HttpResponse<String> nowhere = admin.get("/api/operations/atlantis");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(reason(nowhere).path("code").asString()).isEqualTo("WEB-010");
        HttpResponse<String> stranger = Client.of(server).get("/api/operations");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(reason(stranger).path("code").asString()).isEqualTo("WEB-001");
        HttpResponse<String> put = admin.post("/api/operations", "application/json", "{}");
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(reason(put).path("code").asString()).isEqualTo("WEB-004");
        HttpResponse<String> closed = admin.get("/api/nothing");
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(reason(closed).path("code").asString()).isEqualTo("WEB-002");
    }

    @Test
    void aRoleGivesOnlyItsOwnCommands() throws Exception {
        open();
        server.accounts().create("p.amadou", "Press", Set.of(Role.PRESS), "long enough words");
        Client press = Client.of(server).as("p.amadou", "long enough words");
        HttpResponse<String> refused =
                press.command("niamey", UUID.randomUUID(), "register.RegisterPersons", FAMILY);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(press.get("/api/operations/niamey/people?q=dupre").statusCode()).isEqualTo(403);
        assertThat(press.get("/api/operations/niamey/balance").statusCode()).isEqualTo(200);
        assertThat(Client.of(server).as("p.amadou", "wrong").get("/api/operations").statusCode())
                .isEqualTo(401);
    }

    @Test
    void signingInGivesASessionAndItsChangesNeedTheToken() throws Exception {
        server.accounts().create("d.ali", "Duty", Set.of(Role.DUTY_OFFICER), "long enough words");
        Client browser = Client.of(server);
        HttpResponse<String> page = browser.get("/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'", "style-src 'self'");
        String token =
                page.body().replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        String form = "application/x-www-form-urlencoded";
        String words = "name=d.ali&password=long+enough+words";
        assertThat(browser.post("/sign-in", form, words).statusCode()).isEqualTo(403);
        HttpResponse<String> in = browser.post("/sign-in", form, words + "&_csrf=" + token);
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(browser.get("/api/operations").statusCode()).isEqualTo(200);
        HttpResponse<String> forged =
                browser.command("niamey", UUID.randomUUID(), "operation.OpenOperation", PLAN);
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void listenersAreToldOfAChange() throws Exception {
        open();
        HttpResponse<java.io.InputStream> answer = listen();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(nextEvent(lines)).contains("\"persons\":0");
            admin.command("niamey", UUID.randomUUID(), "register.RegisterPersons", FAMILY);
            assertThat(nextEvent(lines)).contains("\"persons\":1", "\"UNKNOWN\":1");
        }
    }

    private HttpResponse<java.io.InputStream> listen() throws Exception {
        server.accounts().create("d.ali", "Duty", Set.of(Role.DUTY_OFFICER), "long enough words");
        Client browser = Client.of(server);
        String page = browser.get("/sign-in").body();
        String token = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        browser.post(
                "/sign-in",
                "application/x-www-form-urlencoded",
                "name=d.ali&password=long+enough+words&_csrf=" + token);
        HttpResponse<java.io.InputStream> answer = browser.open("/o/niamey/live");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static String nextEvent(BufferedReader lines) throws Exception {
        String line = lines.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void theFirstStartEndsOnARealLedgerToo() throws Exception {
        server.close();
        notices.clear();
        Path data = folder.resolve("data");
        server = MusterServer.start(Settings.of(data).withPort(0).withNotices(notices::add));
        admin =
                Client.of(server)
                        .as(
                                "admin",
                                notices.getFirst()
                                        .replaceAll(".*password ([a-z0-9-]+) and.*", "$1"));
        assertThat(open().statusCode()).isEqualTo(200);
        admin.command("niamey", UUID.randomUUID(), "register.RegisterPersons", FAMILY);
        assertThatThrownBy(() -> MusterServer.start(Settings.of(data).withPort(0)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("data");
        server.close();

        server = MusterServer.start(Settings.of(data).withPort(0));
        assertThat(server.office().list()).hasSize(1);
        server.accounts().create("d.ali", "Duty", Set.of(Role.DUTY_OFFICER), "long enough words");
        JsonNode people =
                Client.json(
                        Client.of(server)
                                .as("d.ali", "long enough words")
                                .get("/api/operations/niamey/people?q=dupre"));
        assertThat(people.path("people")).hasSize(1);
    }

    @Test
    void thePublicNeedsNoAccountAndSeesNothingElse() throws Exception {
        open();
        Client citizen = Client.of(server);
        for (String path : List.of("/", "/o/niamey", "/o/niamey/help", "/assets/muster.css")) {
            assertThat(citizen.get(path).statusCode()).as(path).isIn(200, 302, 303);
            assertThat(citizen.get(path).headers().firstValue("Location").orElse(""))
                    .as(path)
                    .doesNotContain("sign-in");
        }
        HttpResponse<String> before = citizen.get("/o/niamey/request");
        assertThat(before.statusCode()).isEqualTo(303);
        assertThat(before.headers().firstValue("Location").orElse("")).endsWith("/o/niamey/help");
        for (String path : List.of("/o/niamey/room", "/o/niamey/people", "/o/niamey/live")) {
            HttpResponse<String> answer = citizen.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        }
    }

    @Test
    void everyRouteHasARule() {
        List<String> closed = new ArrayList<>();
        int routes = 0;
        for (RequestMappingHandlerMapping mapping :
                server.beans().getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            for (var route : mapping.getHandlerMethods().keySet()) {
                for (String pattern : route.getPatternValues()) {
                    routes++;
                    String path = pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x");
                    if (!AccessRules.mayOpen(Set.of(Role.values()), path)) {
                        closed.add(pattern);
                    }
                }
            }
        }
        assertThat(routes).isGreaterThan(12);
        assertThat(closed).as("routes without a rule").isEmpty();
        assertThat(AccessRules.mayOpen(Set.of(Role.values()), "/o/x/nobody-thought-of")).isFalse();
    }

    @Test
    void theApiDescribesItself() throws Exception {
        JsonNode described = Client.json(admin.get("/api/openapi"));
        assertThat(described.path("openapi").asString()).startsWith("3.1");
        assertThat(described.path("paths").has("/api/operations/{op}/balance")).isTrue();
        JsonNode commands = Client.json(admin.get("/api/commands"));
        assertThat(commands.path("gate.Board").path("boarders").asString())
                .isEqualTo("List<GateCommand.Boarder>");
    }
}
