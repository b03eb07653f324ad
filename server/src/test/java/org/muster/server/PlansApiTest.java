package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The plan board over the API: alternatives with changes, and plans that commands adopt. */
class PlansApiTest extends PlanBoardCase {
    @Test
    void theApiTellsThePlanAndItsAlternatives() throws Exception {
        leg("F1", 2, "\"belted\":4,");
        ask(2);
        String api = "/api/operations/" + operation + "/plan";
        JsonNode asIs = Client.json(admin.get(api));
        assertThat(asIs.path("figures").path("people").asInt()).isEqualTo(2);
        assertThat(asIs.path("assumptions").findValuesAsString("kind")).contains("NO_GATE_RATE");
        JsonNode begun = Client.json(order("by-api", "", 60));
        String draft = begun.path("number").asString();
        solved(draft);
        JsonNode one = Client.json(admin.get(api + "s/" + draft));
        assertThat(one.path("proven").asBoolean()).isTrue();
        assertThat(one.path("figures").path("out").asInt()).isEqualTo(2);
        assertThat(admin.get(api + "s/" + draft + "/plan").body()).contains("\"bookings\"");
        assertThat(admin.get(api + "s/" + draft + "/parties").body()).contains("\nF1,");
        assertThat(admin.get(api + "s/99").statusCode()).isEqualTo(404);
        assertThat(
                        Client.json(admin.get("/api/openapi"))
                                .path("paths")
                                .has("/api/operations/{op}/plans/{number}/parties"))
                .isTrue();
        assertThat(admin.get("/api/openapi").body()).contains("PlanOrder", "rallyPoint");
    }

    @Test
    void thePlanOfACommandIsCheckedByTheSameRules() throws Exception {
        String leg = leg("F1", 5, "\"belted\":4,", "Airport");
        ask(1);
        String request = requests().getFirst();
        road();
        HttpResponse<String> walking = adopt(leg, request, "");
        assertThat(walking.statusCode()).as(walking.body()).isEqualTo(409);
        assertThat(Client.json(walking).findValuesAsString("code")).contains("WEB-024");
        assertThat(walking.body()).contains("P4", "bookings[0]", "docs/plan-rules.md");
        HttpResponse<String> small = adopt(leg, request, drive(request, 0));
        assertThat(small.body()).contains("C3", "drives[0]");
        assertThat(planner.get(at("plan")).body()).doesNotContain("is in force");
        HttpResponse<String> right = adopt(leg, request, drive(request, 1));
        assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
        assertThat(planner.get(at("plan?lang=en")).body()).contains("is in force", "1 × bus");
        HttpResponse<String> gone = adopt(leg, "R-0000-0000-0000", "");
        assertThat(gone.statusCode()).isNotEqualTo(200);
    }

    @Test
    void aPlansOwnNowCountsForAWhileOnly() throws Exception {
        String leg = leg("F1", 5, "\"belted\":4,", "Airport");
        ask(1);
        String request = requests().getFirst();
        road();
        Instant now = Instant.now();
        String gone = drive(request, 1, now.minus(1, ChronoUnit.MINUTES));
        HttpResponse<String> old = adopt(leg, request, gone, now.minus(3, ChronoUnit.HOURS));
        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(old.body()).contains("WEB-024", "P4");
        HttpResponse<String> fresh = adopt(leg, request, gone, now.minus(5, ChronoUnit.MINUTES));
        assertThat(fresh.statusCode()).as(fresh.body()).isEqualTo(200);
    }

    private HttpResponse<String> adopt(String leg, String request, String drives) throws Exception {
        return adopt(leg, request, drives, Instant.now());
    }

    private HttpResponse<String> adopt(String leg, String request, String drives, Instant asOf)
            throws Exception {
        return admin.command(
                operation,
                UUID.randomUUID(),
                "plan.AdoptPlan",
                """
                "name":"by hand","asOf":"%s","policy":"needs-1","out":1,"left":0,"toldAnew":0,
                "bookings":[{"request":"%s","leg":"%s"}],"levels":[],"seen":[],"replanned":[],
                "cancelled":[],"added":[],"settings":{"threat":[],"rallyPoints":[],"terminals":[],
                "havens":[],"roads":[],"fleets":[],"escorts":[],"carriers":[],"routes":[],
                "clearances":[]}%s\
                """
                        .formatted(asOf, request, leg, drives));
    }

    private static String drive(String rider, int buses) {
        return drive(rider, buses, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private static String drive(String rider, int buses, Instant departs) {
        return """
        ,"drives":[{"road":"avenue","from":"Niamey","to":"Airport","departs":"%s",
        "arrives":"%s","convoy":"K1","vehicles":[{"fleet":"bus","count":%d}],"escorts":0,
        "riders":["%s"]}]\
        """
                .formatted(departs, departs.plus(30, ChronoUnit.MINUTES), buses, rider);
    }

    private List<String> requests() throws Exception {
        String draft = begin("who asks");
        solved(draft);
        return planner.get(at("plan/" + draft + "/parties.csv"))
                .body()
                .lines()
                .skip(1)
                .map(row -> row.split(",")[2])
                .toList();
    }

    @Test
    void howLongIsSearchedIsChosenWhenTheSearchBegins() throws Exception {
        leg("F1", 2, "\"belted\":4,");
        ask(1);
        planner.get(at("plan?lang=en"));
        HttpResponse<String> page =
                planner.post(at("plan"), Map.of("name", "short", "time", "SHORT"));
        String draft = page.uri().getPath().replaceAll(".*/", "");
        assertThat(solved(draft)).contains("value=\"SHORT\" selected");
        assertThat(api(draft).path("limit").asInt()).isEqualTo(10);
        act(draft, "solve", Map.of("time", "LONG"));
        assertThat(solved(draft)).contains("value=\"LONG\" selected");
        assertThat(api(draft).path("limit").asInt()).isEqualTo(300);
    }

    private JsonNode api(String draft) throws Exception {
        return Client.json(admin.get("/api/operations/" + operation + "/plans/" + draft));
    }

    @Test
    void anAlternativeWithChangesIsBegunWatchedStoppedAndForgottenByTheApi() throws Exception {
        String leg = leg("F1", 2, "\"belted\":1,");
        ask(3);
        String plans = "/api/operations/" + operation + "/plans";
        String added =
                """
                {"label":"F9","mode":"FLIGHT","vehicle":"A400M","from":"Niamey","to":"Paris",
                "leads":"OUT","departs":"%s","capacities":{"belted":5,"floorAuthority":""}}\
                """
                        .formatted(Instant.now().plus(6, ChronoUnit.HOURS));
        HttpResponse<String> wrong =
                order(
                        "",
                        """
                        {"kind":"MOVE","leg":"L-NONE","departs":"2030-01-01T10:00:00Z"},
                        {"kind":"RESIZE","leg":"%s","seats":10001},{"kind":"CANCEL"},
                        {"kind":"CLOSE","rallyPoint":"Stadium"},
                        {"kind":"WALK_INS","people":5,"seats":3},{"kind":"ADD","key":"x","plan":%s}\
                        """
                                .formatted(leg, added),
                        301);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Client.json(wrong).findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "name",
                        "seconds",
                        "changes[0].leg",
                        "changes[1].seats",
                        "changes[2].leg",
                        "changes[3].rallyPoint",
                        "changes[4].seats",
                        "changes[5].key");
        assertThat(wrong.body()).contains("10001", "0 to 10000", "Correct the field");
        HttpResponse<String> odd = order("odd", "{\"kind\":\"FLY\"}", 10);
        assertThat(odd.body()).contains("changes[0].kind", "FLY", "WALK_INS");
        assertThat(Client.json(admin.get(plans)).path("plans")).isEmpty();

        HttpResponse<String> begun =
                order(
                        "by-api",
                        """
                        {"kind":"RESIZE","leg":"%s","seats":2},{"kind":"ADD","key":"new-1","plan":%s},
                        {"kind":"RESIZE","leg":"new-1","seats":3},{"kind":"WALK_INS","people":4}\
                        """
                                .formatted(leg, added),
                        10);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        String draft = Client.json(begun).path("number").asString();
        solved(draft);
        JsonNode one = api(draft);
        assertThat(one.path("running").asBoolean()).isFalse();
        assertThat(one.path("figures").path("out").asInt()).isEqualTo(5);
        JsonNode level = one.path("levels").path(0);
        assertThat(level.path("bound").asDouble()).isEqualTo(level.path("value").asDouble());
        assertThat(level.path("gap").asDouble()).isZero();
        assertThat(admin.get(plans + "/" + draft + "/plan").body()).contains("\"new-1\"");
        assertThat(admin.post(plans + "/" + draft + "/stop", "text/plain", "").statusCode())
                .isEqualTo(200);
        assertThat(admin.delete(plans + "/" + draft).statusCode()).isEqualTo(204);
        assertThat(admin.delete(plans + "/" + draft).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> order(String name, String changes, int seconds) throws Exception {
        return admin.post(
                "/api/operations/" + operation + "/plans",
                "application/json",
                "{\"name\":\"%s\",\"seconds\":%d,\"changes\":[%s]}"
                        .formatted(name, seconds, changes));
    }
}
