package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.muster.server.access.Role;

/** How a plan may go, over HTTP. */
class PlanTryPagesTest extends PlanBoardCase {
    private String play(String inside, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("runs", "60");
        assertThat(post(inside, all).statusCode()).isEqualTo(200);
        return until(inside, "runs are done");
    }

    /** What came out, without what changes from page to page. */
    private static String answer(String page) {
        int begins = page.indexOf("id=\"play-answer\"");
        assertThat(begins).as(page).isPositive();
        return page.substring(begins, page.indexOf("</main>"));
    }

    @Test
    void anAlternativeIsPlayedAndTheSameAgainGivesTheSame() throws Exception {
        leg("F1", 8, 2);
        leg("F2", 20, 3);
        ask(6);
        String draft = ended("as it is");
        assertThat(page("plan/" + draft)).contains("How it may go");
        String at = "plan/" + draft + "/try";
        assertThat(page(at)).contains("Play it", "name=\"come\"").doesNotContain("Leg by leg");

        String page = play(at, Map.of());
        assertThat(page)
                .contains("of 5 booked", "60 runs with seed 1", "Leg by leg", ">F1<", ">F2<")
                .contains("1 more people ask and are on no leg of this plan")
                .contains("The same as a table", "What nobody entered")
                .contains("nobody entered it: six published shares")
                .doesNotContain("class=\"m-effect\"");
        String again = play(at, Map.of());
        assertThat(answer(again)).isEqualTo(answer(page));
        assertThat(answer(play(at, Map.of("seed", "2")))).isNotEqualTo(answer(page));
        assertThat(planner.get(at(at + "?lang=fr")).body())
                .contains("Trajet par trajet", "non saisi");
        assertThat(planner.get(at(at + "?lang=ar")).body()).contains("رحلة رحلة");
    }

    @Test
    void whatAPlannerThinksLikelyIsPlayedAndSaid() throws Exception {
        leg("F1", 20, 4);
        ask(4);
        String at = "plan/" + ended("late") + "/try";
        String all = play(at, Map.of("come", "100", "late", "0", "legsLate", "0", "ahead", "6"));
        assertThat(all)
                .contains("Half of the runs bring out 4 or more of 4 booked")
                .contains("100 in a hundred of those booked")
                .containsPattern("Who come</th>[^\n]*>entered<");
        assertThat(play(at, Map.of("come", "0"))).contains("In above 99 % of the runs nobody gets");
        String late = play(at, Map.of("late", "100", "lateBy", "2880", "ahead", "0"));
        assertThat(late).contains("on the way").contains("value=\"2880\"");
    }

    @Test
    void thePlanInForceIsPlayedToo() throws Exception {
        leg("F1", 8, 2);
        ask(2);
        assertThat(page("plan/try")).contains("Nobody is on a leg");
        assertThat(page("plan/try")).contains("What people were told");
        String draft = ended("to adopt");
        Map<String, String> adopt =
                Map.of("command", UUID.randomUUID().toString(), "reason", "tested");
        assertThat(post("plan/" + draft + "/adopt", adopt).statusCode()).isEqualTo(200);
        assertThat(page("plan")).contains("/plan/try");
        assertThat(play("plan/try", Map.of("come", "100")))
                .contains("The plan in force", "of 2 booked", "2 parties come by themselves");
    }

    @Test
    void whereNobodyIsOnALegThereIsNothingToPlay() throws Exception {
        ask(2);
        String at = "plan/" + ended("no legs") + "/try";
        assertThat(page(at)).contains("Nobody is on a leg").doesNotContain("Play it");
        assertThat(post(at, Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void aQueueThatKeepsPeopleFromTheirLegIsNamed() throws Exception {
        leg("F1", 3, 40);
        ask(40);
        Map<String, String> gate =
                Map.of(
                        "part", "TERMINAL",
                        "name", "niamey",
                        "perHour", "30",
                        "command", UUID.randomUUID().toString());
        assertThat(post("plan/settings", gate).statusCode()).isEqualTo(200);
        String page =
                play(
                        "plan/" + ended("queue") + "/try",
                        Map.of("come", "100", "late", "0", "ahead", "1", "legsLate", "0"));
        assertThat(page)
                .contains("The bottleneck is the gate of Niamey")
                .contains("Niamey: 30 people an hour")
                .containsPattern("turned away\">(above 99|9\\d) %");
    }

    @Test
    void aPlayIsStoppedAndShowsWhatIsThere() throws Exception {
        leg("F1", 8, 30);
        ask(30);
        String at = "plan/" + ended("long") + "/try";
        // a quick machine may have played them all by the time that it answers
        assertThat(post(at, Map.of("runs", "5000")).body())
                .contains("5,000")
                .containsAnyOf("Look again", "5,000 runs");
        assertThat(planner.get(at(at + "/state")).body()).doesNotContain("<html");
        assertThat(post(at + "/stop", Map.of()).statusCode()).isEqualTo(200);
        assertThat(until(at, "runs are done"))
                .containsAnyOf("Stopped before all", "5,000 runs", "stopped before a run");
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        leg("F1", 8, 2);
        ask(2);
        String at = "plan/" + ended("wrong") + "/try";
        assertThat(post(at, Map.of("come", "101", "late", "7")).body())
                .contains("101 is not a number from 0 to 100", "value=\"7\"");
        assertThat(post(at, Map.of("runs", "many")).statusCode()).isEqualTo(422);
        assertThat(planner.get(at("plan/77/try")).statusCode()).isEqualTo(404);
        assertThat(post("plan/77/try", Map.of()).statusCode()).isEqualTo(404);
        assertThat(planner.get(at("plan/99999999999/try")).statusCode()).isEqualTo(404);
        Browser press = Browser.as(server, "p.ress-try", Role.PRESS);
        assertThat(press.get(at("plan/try")).statusCode()).isEqualTo(403);
    }
}
