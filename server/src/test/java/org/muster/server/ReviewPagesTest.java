package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.access.Role;
import tools.jackson.databind.JsonNode;

/** Questions of "one person or two?", asked of the real server over HTTP and answered there. */
class ReviewPagesTest {
    private static final String PASSWORD = "long enough words";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PLAN =
            """
            "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
            """;

    /** The birth date two digits apart, the same phone. */
    private static final int LEVELS = 1 | 1 << 3 | 1 << 6 | 3 << 9 | 1 << 24;

    @TempDir private static Path folder;
    private static MusterServer server;
    private static Client admin;
    private static int operations;
    private final List<String> persons = new ArrayList<>();
    private String operation = "";

    @BeforeAll
    static void start() throws Exception {
        TestServer started = TestServer.start(folder, 7);
        server = started.server();
        admin = started.admin();
        server.accounts().create("c.one", "One", Set.of(Role.CONSULAR_OFFICER), PASSWORD);
        server.accounts().create("c.two", "Two", Set.of(Role.CONSULAR_OFFICER), PASSWORD);
        server.accounts().create("g.ate", "Gate", Set.of(Role.GATE_OPERATOR), PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void openAnOperation() throws Exception {
        operation = "niamey-" + ++operations;
        command("operation.OpenOperation", PLAN);
        for (String born : List.of("1980-01-01", "1980-03-01", "1985-01-01", "2016-05-05")) {
            persons.add(register(born));
        }
    }

    /** An address of the operation's pages. */
    private String page(String inside) {
        return "/o/" + operation + "/" + inside;
    }

    private HttpResponse<String> api(String inside) throws Exception {
        return admin.get("/api/operations/" + operation + "/" + inside);
    }

    private JsonNode command(String type, String fields) throws Exception {
        HttpResponse<String> answer = admin.command(operation, UUID.randomUUID(), type, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer);
    }

    private String register(String born) throws Exception {
        return command(
                        "register.RegisterPersons",
                        """
                        "source":{"kind":"CONSULAR_REGISTER","reference":"list 1"},"persons":[
                        {"details":{"name":{"family":"Sow","given":"No %d","original":""},
                        "born":"%s","sex":"FEMALE","claimed":["FRA"],"documents":[],"contacts":[]},
                        "presence":"UNKNOWN"}]\
                        """
                                .formatted(persons.size() + 1, born))
                .path("created")
                .asString();
    }

    private void ask(int one, int other, int centibits) throws Exception {
        command(
                "sameness.AskWhetherOne",
                """
                "person":"%s","other":"%s","likeness":
                {"levels":%d,"centibits":%d,"weights":"shipped-1","but":""}\
                """
                        .formatted(persons.get(one), persons.get(other), LEVELS, centibits));
    }

    private void join(int one, int other) throws Exception {
        command(
                "register.JoinHousehold",
                "\"persons\":[\"%s\",\"%s\"]".formatted(persons.get(one), persons.get(other)));
    }

    /** Signs in as a browser does. */
    private Client browser(String name) throws Exception {
        Client browser = Client.of(server);
        String token = token(browser.get("/sign-in").body());
        browser.post(
                "/sign-in", FORM, "name=" + name + "&password=long+enough+words&_csrf=" + token);
        return browser;
    }

    private static String token(String page) {
        return page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
    }

    /** In the order of the address, whichever was registered first. */
    private String address(int one, int other) throws Exception {
        return StreamSupport.stream(questions("").spliterator(), false)
                .filter(question -> isOf(question, one, other))
                .map(question ->
                        page("review/")
                                + question.path("person").asString()
                                + "/"
                                + question.path("other").asString())
                .findFirst()
                .orElseThrow();
    }

    private boolean isOf(JsonNode question, int one, int other) {
        return Set.of(question.path("person").asString(), question.path("other").asString())
                .equals(Set.of(persons.get(one), persons.get(other)));
    }

    private JsonNode questions(String query) throws Exception {
        return Client.json(api("review" + query)).path("questions");
    }

    private static HttpResponse<String> answer(Client officer, String address, String act)
            throws Exception {
        String token = token(officer.get(address).body());
        return officer.post(
                address + "/" + act,
                FORM,
                "_csrf=" + token + "&command=" + UUID.randomUUID() + "&note=seen");
    }

    private static String next(HttpResponse<String> answered) {
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(303);
        return answered.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void theApiTellsQuestionsByWhatIsAtStakeThenByDoubt() throws Exception {
        ask(0, 1, 400);
        ask(0, 2, -100);
        ask(0, 3, 900);
        JsonNode all = Client.json(api("review"));
        assertThat(all.path("open").asInt()).isEqualTo(3);
        assertThat(all.path("counts").path("MINOR").asInt()).isEqualTo(1);
        assertThat(all.path("asOf").asString()).isNotBlank();
        JsonNode questions = all.path("questions");
        assertThat(isOf(questions.path(0), 0, 3)).isTrue();
        assertThat(isOf(questions.path(1), 0, 2)).isTrue();
        assertThat(isOf(questions.path(2), 0, 1)).isTrue();
        assertThat(questions.path(0).path("likeness").path("levels").asInt()).isEqualTo(LEVELS);
        assertThat(questions.path(0).path("probability").asDouble()).isBetween(0.99, 1.0);
        assertThat(questions("?consequence=minor")).hasSize(1);
        assertThat(questions("?limit=2")).hasSize(2);
        assertThat(api("review?consequence=huge").statusCode()).isEqualTo(400);
        JsonNode described = Client.json(admin.get("/api/openapi"));
        assertThat(described.path("paths").has("/api/operations/{op}/review")).isTrue();
    }

    @Test
    void anAnswerLeadsToTheNextQuestionAndCanBeLookedAtAgain() throws Exception {
        ask(0, 3, 900);
        ask(0, 1, 100);
        ask(0, 2, 300);
        Client officer = browser("c.one");
        String queue = officer.get(page("review?lang=en")).body();
        assertThat(queue).contains("Open questions: 3", "Review (3)");
        String page = officer.get(address(0, 3)).body();
        assertThat(page).contains("SOW No 1", "SOW No 4", "one digit apart", "data-shortcut=\"1\"");
        String second = address(0, 1);
        String next = next(answer(officer, address(0, 3), "two"));
        assertThat(next).startsWith(second + "?before=");
        assertThat(officer.get(next).body())
                .contains("Two persons", "data-shortcut=\"0\"", "1 of 2");
        assertThat(questions("")).hasSize(2);
        String last = next(answer(officer, second, "one"));
        assertThat(officer.get(last).statusCode()).isEqualTo(200);
        assertThat(officer.get(page("review")).body()).contains("answered today: 2");
    }

    @Test
    void theQueueOfOneConsequenceIsKeptFromQuestionToQuestion() throws Exception {
        ask(0, 3, 900);
        ask(0, 1, 100);
        ask(0, 2, 300);
        Client officer = browser("c.one");
        String address = address(0, 1);
        String token = token(officer.get(address).body());
        HttpResponse<String> answered =
                officer.post(
                        address + "/two",
                        FORM,
                        "_csrf=" + token + "&only=FIGURE&command=" + UUID.randomUUID());
        assertThat(next(answered)).startsWith(address(0, 2) + "?only=FIGURE&before=");
    }

    @Test
    void whatWouldSplitAHouseholdIsSaidBeforeAndConfirmedByAnother() throws Exception {
        join(0, 2);
        join(1, 3);
        ask(0, 1, 200);
        Client first = browser("c.one");
        String address = address(0, 1);
        assertThat(first.get(address + "?lang=en").body()).contains("would split a household");
        next(answer(first, address, "one"));
        String again = first.get(address).body();
        assertThat(again)
                .contains("a colleague must say the same")
                .doesNotContain("data-shortcut=\"1\"");
        HttpResponse<String> twice = answer(first, address, "one");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("SAM-005");
        assertThat(first.get(page("review")).body()).contains("You have answered");
        assertThat(questions("").path(0).path("proposals").path(0).path("by").asString())
                .isEqualTo("c.one");

        Client second = browser("c.two");
        assertThat(second.get(page("review?lang=en")).body()).contains("A colleague has answered");
        assertThat(second.get(address).body()).contains("c.one has said so", "data-shortcut=\"1\"");
        next(answer(second, address, "one"));
        assertThat(questions("")).isEmpty();
        String person = second.get(page("people/" + persons.get(0))).body();
        assertThat(person).contains("Found to be one", persons.get(1), "seen");

        assertThat(second.get(address).body()).contains("this is what was found", "SOW No 2");
        next(answer(second, address, "two"));
        assertThat(first.get(page("review")).body()).contains("A colleague has answered");
        next(answer(first, address, "two"));
        assertThat(first.get(page("people/" + persons.get(1))).body())
                .contains("SOW No 2")
                .doesNotContain("Found to be one");
    }

    @Test
    void onlyThoseWhoKeepTheRegisterReview() throws Exception {
        ask(0, 1, 200);
        Client gate = browser("g.ate");
        assertThat(gate.get(page("review")).statusCode()).isEqualTo(403);
        assertThat(gate.get(address(0, 1)).statusCode()).isEqualTo(403);
        assertThat(gate.get(page("people?lang=en")).body()).doesNotContain("Review (");
        Client api = Client.of(server).as("g.ate", PASSWORD);
        assertThat(api.get("/api/operations/" + operation + "/review").statusCode()).isEqualTo(403);
        assertThat(Client.of(server).get(page("review")).statusCode()).isEqualTo(302);
    }

    @Test
    void aRowSaysHowItCameToSomebodyAndCanGoToSomebodyElse() throws Exception {
        list();
        Client officer = browser("c.one");
        String person = page("people/" + persons.get(0));
        String page = officer.get(person + "?lang=en").body();
        assertThat(page)
                .contains(
                        "tour.xlsx",
                        "sheet Cabin, row 7",
                        "SOE No",
                        "Room 12",
                        "A comparison found it to be this person.",
                        "one digit apart",
                        "This row is about somebody else");
        String part = person + "/part?at=S-0000-0000-0001:Cabin:7";
        assertThat(officer.get(part + "&q=" + persons.get(2)).body())
                .contains("SOW No 3", "Somebody who is new");
        HttpResponse<String> moved = move(officer, part, persons.get(2));
        assertThat(next(moved)).isEqualTo(page("people/" + persons.get(2)));
        assertThat(officer.get(next(moved)).body())
                .contains("Somebody who looked said that it is this person.");
        assertThat(officer.get(person).body()).contains("no longer speaks", "not hers");
        String back = page("people/" + persons.get(2) + "/part?at=S-0000-0000-0001:Cabin:7");
        HttpResponse<String> fresh = move(officer, back, "");
        assertThat(officer.get(next(fresh)).body()).contains("SOE No");
        assertThat(persons).noneMatch(known -> next(fresh).endsWith(known));
        assertThat(officer.get(part).statusCode()).isEqualTo(404);
        assertThat(officer.get(person + "/part?at=nothing").statusCode()).isEqualTo(404);
        assertThat(browser("g.ate").get(back).statusCode()).isEqualTo(403);
    }

    /** A list of one row, which a comparison gave to the first person. */
    private void list() throws Exception {
        command(
                "listing.BeginList",
                """
                "list":"S-0000-0000-0001","plan":{"file":"tour.xlsx","hash":"00","source":
                {"kind":"PARTNER_LIST","reference":"operator"},"asOf":"2023-07-01T00:00:00Z","rows":1,"mapping":""}\
                """);
        command(
                "listing.TakeRows",
                """
                "list":"S-0000-0000-0001","leftOut":[],"rows":[{"sheet":"Cabin","row":7,
                "words":{"details":{"name":{"family":"Soe","given":"No","original":""},"born":"",
                "sex":"UNKNOWN","claimed":[],"documents":[],"contacts":[]},"bornAs":"","age":null,"address":"","place":"",
                "remark":"Room 12","presence":"UNKNOWN","stay":{},"together":""},
                "target":"%s","match":{"way":"LIKENESS","likeness":
                {"levels":%d,"centibits":900,"weights":"shipped-1","but":""}},"doubts":[]}]\
                """
                        .formatted(persons.getFirst(), LEVELS));
    }

    private static HttpResponse<String> move(Client officer, String part, String to)
            throws Exception {
        String token = token(officer.get(part).body());
        return officer.post(
                part,
                FORM,
                "_csrf=" + token + "&command=" + UUID.randomUUID() + "&note=not+hers&to=" + to);
    }

    @Test
    void findingsAndMovedRowsAreCommandsOfTheApiToo() throws Exception {
        list();
        String row = "{\"list\":\"S-0000-0000-0001\",\"sheet\":\"Cabin\",\"row\":7}";
        command(
                "listing.PartRow",
                "\"person\":\"%s\",\"at\":%s,\"to\":\"%s\",\"reason\":\"not hers\""
                        .formatted(persons.get(0), row, persons.get(1)));
        command(
                "listing.PartRow",
                "\"person\":\"%s\",\"at\":%s,\"reason\":\"nor hers\""
                        .formatted(persons.get(1), row));
        command(
                "sameness.Find",
                "\"person\":\"%s\",\"other\":\"%s\",\"finding\":\"ONE\",\"reason\":\"\""
                        .formatted(persons.get(0), persons.get(1)));
        HttpResponse<String> again =
                admin.command(
                        operation,
                        UUID.randomUUID(),
                        "sameness.Find",
                        "\"person\":\"%s\",\"other\":\"%s\",\"finding\":\"ONE\",\"reason\":\"\""
                                .formatted(persons.get(1), persons.get(0)));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("SAM-002");
        HttpResponse<String> odd =
                admin.command(
                        operation,
                        UUID.randomUUID(),
                        "sameness.Find",
                        "\"person\":\"%s\",\"other\":\"%s\",\"finding\":\"THREE\",\"reason\":\"\""
                                .formatted(persons.get(1), persons.get(0)));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("ONE", "TWO");
    }

    @Test
    void anAddressThatNamesNoTwoPersonsIsSaidSo() throws Exception {
        Client officer = browser("c.one");
        String known = persons.getFirst();
        for (String second : List.of(known, "P-0000-0000-0001", "nobody")) {
            assertThat(officer.get(page("review/" + known + "/" + second)).statusCode())
                    .as(second)
                    .isEqualTo(404);
        }
        HttpResponse<String> compared =
                officer.get(page("people/" + known + "/compare?other=" + persons.get(1)));
        assertThat(next(compared)).endsWith("/review/" + known + "/" + persons.get(1));
        assertThat(officer.get(next(compared)).body()).contains("data-shortcut=\"2\"");
        assertThat(officer.get(page("people/" + known + "/compare?other=x")).statusCode())
                .isEqualTo(422);
    }
}
