package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.access.Role;
import tools.jackson.databind.JsonNode;

/** How many aircraft it takes, as the page and the API tell it. */
class SizePagesTest {
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
    private static Client planner;
    private static Client press;

    @BeforeAll
    static void start() throws Exception {
        TestServer started = TestServer.start(folder, 11);
        server = started.server();
        admin = started.admin();
        planner = browser("p.lan", Role.PLANNER);
        press = browser("p.ress", Role.PRESS);
        command("one", "operation.OpenOperation", PLAN);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void command(String operation, String type, String fields) throws Exception {
        HttpResponse<String> answer = admin.command(operation, UUID.randomUUID(), type, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Client browser(String name, Role role) throws Exception {
        server.accounts().create(name, name, Set.of(role), PASSWORD);
        Client browser = Client.of(server);
        String page = browser.get("/sign-in").body();
        String token = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        browser.post(
                "/sign-in", FORM, "name=" + name + "&password=long+enough+words&_csrf=" + token);
        return browser;
    }

    @Test
    void withoutAnEstimateThePageAsksAndAnswersWhatIsTyped() throws Exception {
        HttpResponse<String> empty = planner.get("/o/one/plan/size?lang=en");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body())
                .contains("No estimate has been made yet.")
                .doesNotContain("size-answer");
        String page =
                planner.get(
                                "/o/one/plan/size?lang=en&people=1000&days=2&parking=1&open=12&flight=2")
                        .body();
        assertThat(page)
                .contains("size-answer", "Parking 1 limits you to 7 legs a day")
                .contains("value=\"1000\"");
    }

    @Test
    void anEstimateOfTheOperationIsWhereItBegins() throws Exception {
        command("two", "operation.OpenOperation", PLAN);
        command(
                "two",
                "register.RegisterPersons",
                """
                "source":{"kind":"CONSULAR_REGISTER","reference":"book"},"persons":[
                {"details":{"name":{"family":"Sow","given":"Awa","original":""},
                "born":"","sex":"FEMALE","claimed":["FRA"],"documents":[],"contacts":[]},
                "presence":"HERE"}]\
                """);
        HttpResponse<String> made =
                planner.post(
                        "/o/two/estimate",
                        FORM,
                        "_csrf="
                                + planner.get("/o/two/estimate?lang=en")
                                        .body()
                                        .replaceAll(
                                                "(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*",
                                                "$1")
                                + "&command="
                                + UUID.randomUUID()
                                + "&scope=all");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        String page = planner.get("/o/two/plan/size?lang=en").body();
        assertThat(page).contains("The latest estimate:", "size-answer", "value=\"1-1-1\"");
    }

    @Test
    void whatCannotBeUsedComesBackWithItsFieldAndWhatCanBe() throws Exception {
        for (String wrong :
                List.of(
                        "people=0",
                        "people=none",
                        "people=900-100",
                        "people=99999999",
                        "people=1000&days=0",
                        "people=1000&days=-3",
                        "people=1000&wish=NaN",
                        "people=1000&aircraft=Zeppelin",
                        "people=1000&seats=0",
                        "people=1000&open=25",
                        "people=1000&flight=-1",
                        "people=1000&flight=0&turnaround=0",
                        "people=1000&drive=99",
                        "people=1000&confidence=100",
                        "people=1000&fill=0")) {
            HttpResponse<String> answer = planner.get("/o/one/plan/size?lang=en&" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).as(wrong).contains("cannot be used. What can be:");
            HttpResponse<String> told = admin.get("/api/operations/one/plan/size?" + wrong);
            assertThat(told.statusCode()).as(wrong).isEqualTo(400);
            assertThat(told.body()).as(wrong).contains("WEB-006");
        }
    }

    @Test
    void digitsOfArabicKeyboardsAreRead() throws Exception {
        String page =
                planner.get(
                                "/o/one/plan/size?lang=ar&days=2&people="
                                        + java.net.URLEncoder.encode(
                                                "٩٠٠", java.nio.charset.StandardCharsets.UTF_8))
                        .body();
        assertThat(page).contains("size-answer");
    }

    @Test
    void theApiTellsTheSame() throws Exception {
        JsonNode told =
                Client.json(
                        admin.get(
                                "/api/operations/one/plan/size?people=1000&days=3&aircraft=A400M"));
        assertThat(told.path("types").path(0).path("type").path("seats").asInt()).isEqualTo(116);
        assertThat(told.path("types").path(0).path("needed").asInt()).isPositive();
        assertThat(told.path("types").path(0).path("options").size()).isGreaterThan(1);
    }

    @Test
    void onlyWhoPlansMayAsk() throws Exception {
        assertThat(press.get("/o/one/plan/size").statusCode()).isEqualTo(403);
    }
}
