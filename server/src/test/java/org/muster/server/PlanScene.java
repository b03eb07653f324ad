package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.muster.server.access.Role;
import tools.jackson.databind.JsonNode;

/** A server with a planner, and small operations whose plans are looked at. */
final class PlanScene implements AutoCloseable {
    private static final String PLAN =
            """
            "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
            """;

    final MusterServer server;
    final Client admin;
    final Browser planner;
    private int operations;
    private String operation = "";

    private PlanScene(MusterServer server, Client admin, Browser planner) {
        this.server = server;
        this.admin = admin;
        this.planner = planner;
    }

    static PlanScene in(Path folder) throws Exception {
        Random ids = new Random(12);
        List<String> notices = new ArrayList<>();
        MusterServer server =
                MusterServer.start(
                        Settings.of(folder)
                                .withPort(0)
                                .withTime(java.time.Clock.systemUTC(), () -> ids.nextLong() >>> 4)
                                .withNotices(notices::add),
                        new MemoryLedger());
        String password = notices.getFirst().replaceAll(".*password ([a-z0-9-]+) and.*", "$1");
        return new PlanScene(
                server,
                Client.of(server).as("admin", password),
                Browser.as(server, "p.lanner", Role.PLANNER));
    }

    void openAnOperation() throws Exception {
        operation = "plan-" + ++operations;
        command("operation.OpenOperation", PLAN);
    }

    String at(String inside) {
        return "/o/" + operation + "/" + inside;
    }

    /** In English, as the planner sees it. */
    String page(String inside) throws Exception {
        return planner.get(at(inside + (inside.contains("?") ? "&" : "?") + "lang=en")).body();
    }

    HttpResponse<String> post(String inside, Map<String, String> fields) throws Exception {
        return planner.post(at(inside), fields);
    }

    /** An alternative whose search has ended. */
    String solved(String name) throws Exception {
        String draft = begin(name);
        until("plan/" + draft, "Searching for");
        return draft;
    }

    String begin(String name) throws Exception {
        planner.get(at("plan?lang=en"));
        HttpResponse<String> page = post("plan", Map.of("name", name));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.uri().getPath().replaceAll(".*/", "");
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

    String leg(String label, int hours, int seats) throws Exception {
        return command(
                        "movement.PlanLeg",
                        """
                        "plan":{"label":"%s","mode":"FLIGHT","vehicle":"A400M","from":"Niamey",
                        "to":"Paris","leads":"OUT","departs":"%s",
                        "capacities":{"belted":%d,"floorAuthority":""}}\
                        """
                                .formatted(
                                        label, Instant.now().plus(hours, ChronoUnit.HOURS), seats))
                .path("created")
                .asString();
    }

    /** So many people, each with a request of their own. */
    void ask(int people) throws Exception {
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
            command(
                    "request.MakeRequest",
                    """
                    "requester":"%s","party":[{"person":"%s","needs":[]}],
                    "consent":{"wording":"v1","given":"%s","way":"CALL"},
                    "source":{"kind":"CALL","reference":"line 1"},"note":""\
                    """
                            .formatted(person, person, Instant.now()));
        }
    }

    JsonNode command(String type, String fields) throws Exception {
        HttpResponse<String> answer = admin.command(operation, UUID.randomUUID(), type, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer);
    }

    @Override
    public void close() {
        server.close();
    }
}
