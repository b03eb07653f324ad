package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known of the ground, entered over HTTP, and what the board then finds wrong. */
class PlanGroundPagesTest extends PlanBoardCase {
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
                page.replaceAll("(?s).*href=\"([^\"]*part=ROAD[^\"]*correct=way[^\"]*)\".*", "$1")
                        .replace("&amp;", "&");
        assertThat(planner.get(correct).body())
                .contains("2030-08-02T18:00 - 2030-08-03T06:00 3.5", "value=\"40\"")
                .contains("<details class=\"m-act\" open");
        for (String part : List.of("CLEARANCE", "TERMINAL", "HAVEN", "ESCORTS", "RALLY_POINT")) {
            assertThat(planner.get(at("plan/settings?part=" + part)).statusCode()).isEqualTo(200);
        }
    }

    /** Also what was said over the API or long ago, and more of it than an address holds. */
    @Test
    void nothingIsLostWhenAnEntryIsCorrected() throws Exception {
        String shut =
                IntStream.range(10, 28)
                        .boxed()
                        .flatMap(day ->
                                Stream.of("00", "06", "12", "18")
                                        .map(hour ->
                                                "2031-03-%dT%s:00 - 2031-03-%dT%s:45"
                                                        .formatted(day, hour, day, hour)))
                        .collect(Collectors.joining("\n"));
        Map<String, String> road =
                Map.of(
                        "part", "ROAD", "name", "a & b", "from", "Town", "to", "Niamey", "travel",
                        "40", "convoy", "yes", "closed", shut);
        ground(road);
        assertThat(planner.get(correct(page("plan/settings"), "ROAD")).body())
                .contains("a &amp; b", shut);
        Map<String, String> fleet =
                Map.of(
                        "part",
                        "FLEET",
                        "name",
                        "bus",
                        "vehicles",
                        "4",
                        "seats",
                        "20",
                        "roads",
                        "a & b",
                        "approach",
                        "0",
                        "back",
                        "30",
                        "stretchers",
                        "3",
                        "rafts",
                        "21");
        assertThat(ground(fleet).body()).contains("Stretchers: 3");
        String form = planner.get(correct(page("plan/settings"), "FLEET")).body();
        assertThat(form)
                .containsPattern("name=\"stretchers\"[^>]*value=\"3\"")
                .containsPattern("name=\"rafts\"[^>]*value=\"21\"");
        Map<String, String> wrong = new HashMap<>(fleet);
        wrong.put("floor", "30");
        assertThat(ground(wrong).body()).contains("who authorised it");
    }

    private static String correct(String page, String part) {
        return page.replaceAll("(?s).*href=\"([^\"]*part=" + part + "&amp;correct[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
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
}
