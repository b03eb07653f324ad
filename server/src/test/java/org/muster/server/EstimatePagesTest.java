package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.access.Role;
import tools.jackson.databind.JsonNode;

/** How many are here, and how likely one is, as pages and the API tell it. */
class EstimatePagesTest {
    private static final String PASSWORD = "long enough words";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PLAN =
            """
            "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
            """;

    @TempDir private static Path folder;
    private static MusterServer server;
    private static Client admin;

    @BeforeAll
    static void start() throws Exception {
        TestServer started = TestServer.start(folder, 7);
        server = started.server();
        admin = started.admin();
        server.accounts().create("d.uty", "Duty", Set.of(Role.DUTY_OFFICER), PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode command(String operation, String type, String fields) throws Exception {
        HttpResponse<String> answer = admin.command(operation, UUID.randomUUID(), type, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer);
    }

    private static String register(String operation, int number, String presence) throws Exception {
        return command(
                        operation,
                        "register.RegisterPersons",
                        """
                        "source":{"kind":"CONSULAR_REGISTER","reference":"book"},"persons":[
                        {"details":{"name":{"family":"Sow","given":"No %d","original":""},
                        "born":"","sex":"FEMALE","claimed":["FRA"],"documents":[],"contacts":[]},
                        "presence":"%s"}]\
                        """
                                .formatted(number, presence))
                .path("created")
                .asString();
    }

    private static Client browser() throws Exception {
        Client browser = Client.of(server);
        String token = token(browser.get("/sign-in").body());
        browser.post("/sign-in", FORM, "name=d.uty&password=long+enough+words&_csrf=" + token);
        return browser;
    }

    private static String token(String page) {
        return page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void anEstimateIsMadeOnThePageAndToldByPageAndApi() throws Exception {
        command("one", "operation.OpenOperation", PLAN);
        for (int i = 0; i < 30; i++) {
            register("one", i, i < 12 ? "HERE" : i < 18 ? "AWAY" : "UNKNOWN");
        }
        assertThat(Client.json(admin.get("/api/operations/one/estimates")).path("estimates"))
                .isEmpty();
        Client officer = browser();
        String empty = officer.get("/o/one/estimate?lang=en").body();
        assertThat(empty).contains("No estimate has been made.");
        HttpResponse<String> made =
                officer.post(
                        "/o/one/estimate",
                        FORM,
                        "_csrf=" + token(empty) + "&command=" + UUID.randomUUID() + "&scope=own");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);

        JsonNode one =
                Client.json(admin.get("/api/operations/one/estimates")).path("estimates").path(0);
        JsonNode estimate = one.path("estimate");
        JsonNode source = estimate.path("sources").path(0);
        assertThat(source.path("source").asString()).isEqualTo("book");
        assertThat(source.path("listed").asInt()).isEqualTo(30);
        assertThat(source.path("answeredHere").asInt()).isEqualTo(12);
        assertThat(source.path("answeredAway").asInt()).isEqualTo(6);
        int low = estimate.path("low").asInt();
        int middle = estimate.path("middle").asInt();
        int high = estimate.path("high").asInt();
        assertThat(low).isBetween(12, middle);
        assertThat(high).isBetween(middle, 24 + 2);
        assertThat(one.path("outcome").path("here").asInt()).isEqualTo(12);

        String page = officer.get("/o/one/estimate?lang=en").body();
        assertThat(page)
                .contains("30 listed mean about " + middle + " present (" + low + " to " + high)
                .contains("% above what is known");
    }

    @Test
    void aPersonsPageAndTheApiTellHowLikelyTheyAreHere() throws Exception {
        command("two", "operation.OpenOperation", PLAN);
        String here = register("two", 1, "HERE");
        String unknown = register("two", 2, "UNKNOWN");
        String address = "/api/operations/two/people/";
        JsonNode told = Client.json(admin.get(address + here)).path("whereabouts");
        assertThat(told.path("presence").asString()).isEqualTo("HERE");
        assertThat(told.path("chanceHere").asDouble()).isEqualTo(0.97);
        assertThat(told.path("holds").asDouble()).isEqualTo(0.97);
        assertThat(told.path("why").asString()).isEqualTo("SAID_HERE");
        assertThat(told.path("source").path("reference").asString()).isEqualTo("book");
        assertThat(told.path("observed").asString()).isNotBlank();
        JsonNode nothing = Client.json(admin.get(address + unknown)).path("whereabouts");
        assertThat(nothing.path("presence").asString()).isEqualTo("UNKNOWN");
        assertThat(nothing.path("holds").isMissingNode() || nothing.path("holds").isNull())
                .isTrue();
        assertThat(nothing.path("chanceHere").asDouble()).isEqualTo(0.5);

        Client officer = browser();
        String page = officer.get("/o/two/people/" + here + "?lang=en").body();
        assertThat(page)
                .contains("97 % likely to be here, as of")
                .contains("They, or somebody for them, said that they are here");
        assertThat(officer.get("/o/two/people/" + unknown + "?lang=fr").body())
                .contains("Probablement sur place à 50")
                .contains("une liste nomme la personne");
        assertThat(officer.get("/o/two/people/" + unknown + "?lang=ar").body())
                .contains("لم يُقل شيء؛ تذكره قائمة");
        command(
                "two",
                "register.RecordDeath",
                """
                "person":"%s","source":{"kind":"STAFF","reference":""},"note":"seen"\
                """
                        .formatted(here));
        assertThat(officer.get("/o/two/people/" + here + "?lang=en").body())
                .contains("Not here, as of")
                .doesNotContain("likely to be here");
    }
}
