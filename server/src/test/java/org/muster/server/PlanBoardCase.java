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
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.access.Role;
import tools.jackson.databind.JsonNode;

/** A server with an operation to plan, and what its board is asked to do. */
abstract class PlanBoardCase {
    private static final String PLAN =
            """
            "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
            """;

    @TempDir static Path folder;

    static MusterServer server;

    static Client admin;

    static Browser planner;

    static int operations;

    final List<String> requests = new ArrayList<>();

    String operation = "";

    @BeforeAll
    static void start() throws Exception {
        TestServer started = TestServer.start(folder, 11);
        server = started.server();
        admin = started.admin();
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
        // a form belongs to a page that was looked at
        planner.get(at("plan/settings?lang=en"));
    }

    HttpResponse<String> ground(Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("command", uuid());
        return planner.post(at("plan/settings"), all);
    }

    static String uuid() {
        return UUID.randomUUID().toString();
    }

    /** From where all are to where legs leave, with buses for two on it. */
    void road() throws Exception {
        planner.get(at("plan/settings?lang=en"));
        for (String fields :
                List.of(
                        "part=ROAD&name=avenue&from=Niamey&to=Airport&travel=30&convoy=yes",
                        "part=FLEET&name=bus&vehicles=4&seats=2&roads=avenue&approach=0&back=30")) {
            Map<String, String> typed = new HashMap<>();
            for (String field : fields.split("&")) {
                typed.put(field.replaceAll("=.*", ""), field.replaceAll(".*=", ""));
            }
            HttpResponse<String> entered = ground(typed);
            assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
        }
    }

    String at(String inside) {
        return "/o/" + operation + "/" + inside;
    }

    String begin(String name) throws Exception {
        planner.get(at("plan?lang=en"));
        HttpResponse<String> page = planner.post(at("plan"), Map.of("name", name));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.uri().getPath().replaceAll(".*/", "");
    }

    HttpResponse<String> act(String draft, String act, Map<String, String> fields)
            throws Exception {
        solved(draft);
        Map<String, String> all = new HashMap<>(fields);
        all.put("command", UUID.randomUUID().toString());
        return planner.post(at("plan/" + draft + "/" + act), all);
    }

    /** In English, as the planner sees it. */
    String page(String inside) throws Exception {
        return planner.get(at(inside + (inside.contains("?") ? "&" : "?") + "lang=en")).body();
    }

    HttpResponse<String> post(String inside, Map<String, String> fields) throws Exception {
        return planner.post(at(inside), fields);
    }

    /** A new alternative, once its search has ended. */
    String ended(String name) throws Exception {
        String draft = begin(name);
        solved(draft);
        return draft;
    }

    /** The page of an alternative once its search has ended. */
    String solved(String draft) throws Exception {
        return until("plan/" + draft, "Searching for");
    }

    /** A page once it no longer says this. */
    String until(String inside, String says) throws Exception {
        Instant patience = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(patience)) {
            String page = page(inside);
            if (!page.contains(says)) {
                return page;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(inside + " says " + says + " for ever");
    }

    String figure(String draft, String name) throws Exception {
        String page = planner.get(at("plan" + (draft.isEmpty() ? "" : "/" + draft))).body();
        return page.replaceAll("(?s).*<dt>" + name + "</dt><dd>([^<]*)</dd>.*", "$1");
    }

    String leg(String label, int hours, int seats) throws Exception {
        return leg(label, hours, "\"belted\":%d,".formatted(seats));
    }

    String leg(String label, int hours, String belted) throws Exception {
        return leg(label, hours, belted, "Niamey");
    }

    String leg(String label, int hours, String belted, String from) throws Exception {
        return command(
                        "movement.PlanLeg",
                        """
                        "plan":{"label":"%s","mode":"FLIGHT","vehicle":"A400M","from":"%s",
                        "to":"Paris","leads":"OUT","departs":"%s",
                        "capacities":{%s"floorAuthority":""}}\
                        """
                                .formatted(
                                        label,
                                        from,
                                        Instant.now().plus(hours, ChronoUnit.HOURS),
                                        belted))
                .path("created")
                .asString();
    }

    /** So many people, each with a request of their own. */
    List<String> ask(int people) throws Exception {
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

    JsonNode command(String type, String fields) throws Exception {
        HttpResponse<String> answer = admin.command(operation, UUID.randomUUID(), type, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer);
    }
}
