package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.muster.server.access.Role;
import tools.jackson.databind.JsonNode;

/** The plan board over HTTP: read, changed in alternatives, solved, adopted or refused. */
class PlanPagesTest extends PlanBoardCase {
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
        assertThat(rows).contains("\nF1,").doesNotContain("Sow");
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
    void anAlternativeMendsThePlanInForceAndTellsWhoIsMoved() throws Exception {
        String first = leg("F1", 2, "\"belted\":2,");
        leg("F2", 3, "\"belted\":2,");
        leg("F3", 4, "\"belted\":4,");
        ask(4);
        String draft = begin("first");
        solved(draft);
        assertThat(act(draft, "adopt", Map.of("reason", "")).body()).contains("is in force");

        String mended = begin("F1 is lost");
        act(mended, "cancel", Map.of("leg", first));
        String page = solved(mended);
        // those of F1 go on F3; without the plan in force they would push others from F2 on
        assertThat(page)
                .contains("on none: 2<", "Their parties: 2", "On another leg than in force");
        assertThat(figure(mended, "On a leg")).isEqualTo("4");
        List<String> rows =
                planner.get(at("plan/" + mended + "/parties.csv")).body().lines().toList();
        assertThat(rows.getFirst()).endsWith(",in_force,moved");
        assertThat(rows.stream().filter(row -> row.endsWith(",F1,yes"))).hasSize(2);
        assertThat(rows.stream().filter(row -> row.endsWith(",F2,no"))).hasSize(2);
    }

    @Test
    void thePlanInForceShowsItsConvoys() throws Exception {
        leg("F1", 5, "\"belted\":4,", "Airport");
        ask(3);
        road();
        String draft = begin("by bus");
        String page = solved(draft);
        assertThat(page).contains("Niamey → Airport", "2 × bus", "Parties: 3");
        assertThat(act(draft, "adopt", Map.of("reason", "")).statusCode()).isEqualTo(200);
        assertThat(planner.get(at("plan?lang=en")).body())
                .contains("is in force", "Niamey → Airport", "2 × bus", "parties.csv");
        assertThat(planner.get(at("plan?lang=ar")).body()).contains("على الطريق");
        assertThat(planner.get(at("plan/parties.csv")).body().lines().skip(1))
                .hasSize(3)
                .allMatch(row -> row.endsWith(",F1,no") && row.matches(".*Z,[^,]+,F1,no"));
        JsonNode told = Client.json(admin.get("/api/operations/" + operation + "/plan"));
        JsonNode drive = told.path("adopted").path("plan").path("drives").path(0);
        assertThat(drive.path("riders").size()).isEqualTo(3);
        assertThat(drive.path("vehicles").path(0).path("count").asInt()).isEqualTo(2);
    }

    @Test
    void longTablesAndTheDrawingComeInPages() throws Exception {
        for (int i = 1; i <= 53; i++) {
            leg("F%02d".formatted(i), i + 1, "\"belted\":1,");
        }
        ask(1);
        assertThat(planner.get(at("plan?lang=en")).body())
                .contains("1 to 50 of 53", "Next page", ">F50 · ")
                .doesNotContain("Page before", ">F51 · ");
        String second = planner.get(at("plan?lang=en&legs=2")).body();
        assertThat(second)
                .contains("51 to 53 of 53", "Page before", ">F53 · ")
                .doesNotContain("Next page", ">F50 · ", "m-timeline__now");
        String leg = second.replaceAll("(?s).*[?]leg=(L-[^\"#]+)#chosen\">F52<.*", "$1");
        assertThat(planner.get(at("plan?lang=en&leg=" + leg)).body())
                .contains("Leg F52", "51 to 53 of 53");
        assertThat(planner.get(at("plan?lang=en&legs=77")).body()).contains("51 to 53 of 53");
    }
}
