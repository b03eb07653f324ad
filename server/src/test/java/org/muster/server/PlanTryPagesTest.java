package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.server.access.Role;

/** How a plan may go, over HTTP. */
class PlanTryPagesTest {
    @TempDir private static Path folder;
    private static PlanScene scene;

    @BeforeAll
    static void start() throws Exception {
        scene = PlanScene.in(folder);
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @BeforeEach
    void openAnOperation() throws Exception {
        scene.openAnOperation();
    }

    private static String play(String inside, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("runs", "60");
        assertThat(scene.post(inside, all).statusCode()).isEqualTo(200);
        return scene.until(inside, "runs are done");
    }

    /** What came out, without what changes from page to page. */
    private static String answer(String page) {
        int begins = page.indexOf("id=\"play-answer\"");
        assertThat(begins).as(page).isPositive();
        return page.substring(begins, page.indexOf("</main>"));
    }

    @Test
    void anAlternativeIsPlayedAndTheSameAgainGivesTheSame() throws Exception {
        scene.leg("F1", 8, 2);
        scene.leg("F2", 20, 3);
        scene.ask(6);
        String draft = scene.solved("as it is");
        assertThat(scene.page("plan/" + draft)).contains("How it may go");
        String at = "plan/" + draft + "/try";
        assertThat(scene.page(at))
                .contains("Play it", "name=\"come\"")
                .doesNotContain("Leg by leg");

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
        assertThat(scene.planner.get(scene.at(at + "?lang=fr")).body())
                .contains("Trajet par trajet", "non saisi");
        assertThat(scene.planner.get(scene.at(at + "?lang=ar")).body()).contains("رحلة رحلة");
    }

    @Test
    void whatAPlannerThinksLikelyIsPlayedAndSaid() throws Exception {
        scene.leg("F1", 20, 4);
        scene.ask(4);
        String at = "plan/" + scene.solved("late") + "/try";
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
        scene.leg("F1", 8, 2);
        scene.ask(2);
        assertThat(scene.page("plan/try")).contains("Nobody is on a leg");
        assertThat(scene.page("plan/try")).contains("What people were told");
        String draft = scene.solved("to adopt");
        Map<String, String> adopt =
                Map.of("command", UUID.randomUUID().toString(), "reason", "tested");
        assertThat(scene.post("plan/" + draft + "/adopt", adopt).statusCode()).isEqualTo(200);
        assertThat(scene.page("plan")).contains("/plan/try");
        assertThat(play("plan/try", Map.of("come", "100")))
                .contains("The plan in force", "of 2 booked", "2 parties come by themselves");
    }

    @Test
    void whereNobodyIsOnALegThereIsNothingToPlay() throws Exception {
        scene.ask(2);
        String at = "plan/" + scene.solved("no legs") + "/try";
        assertThat(scene.page(at)).contains("Nobody is on a leg").doesNotContain("Play it");
        assertThat(scene.post(at, Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void aQueueThatKeepsPeopleFromTheirLegIsNamed() throws Exception {
        scene.leg("F1", 3, 40);
        scene.ask(40);
        Map<String, String> gate =
                Map.of(
                        "part", "TERMINAL",
                        "name", "niamey",
                        "perHour", "30",
                        "command", UUID.randomUUID().toString());
        assertThat(scene.post("plan/settings", gate).statusCode()).isEqualTo(200);
        String page =
                play(
                        "plan/" + scene.solved("queue") + "/try",
                        Map.of("come", "100", "late", "0", "ahead", "1", "legsLate", "0"));
        assertThat(page)
                .contains("The bottleneck is the gate of Niamey")
                .contains("Niamey: 30 people an hour")
                .containsPattern("turned away\">(above 99|9\\d) %");
    }

    @Test
    void aPlayIsStoppedAndShowsWhatIsThere() throws Exception {
        scene.leg("F1", 8, 30);
        scene.ask(30);
        String at = "plan/" + scene.solved("long") + "/try";
        assertThat(scene.post(at, Map.of("runs", "5000")).body()).contains("5,000", "Look again");
        assertThat(scene.planner.get(scene.at(at + "/state")).body()).doesNotContain("<html");
        assertThat(scene.post(at + "/stop", Map.of()).statusCode()).isEqualTo(200);
        assertThat(scene.until(at, "runs are done"))
                .containsAnyOf("Stopped before all", "5,000 runs", "stopped before a run");
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        scene.leg("F1", 8, 2);
        scene.ask(2);
        String at = "plan/" + scene.solved("wrong") + "/try";
        assertThat(scene.post(at, Map.of("come", "101", "late", "7")).body())
                .contains("101 is not a number from 0 to 100", "value=\"7\"");
        assertThat(scene.post(at, Map.of("runs", "many")).statusCode()).isEqualTo(422);
        assertThat(scene.planner.get(scene.at("plan/77/try")).statusCode()).isEqualTo(404);
        assertThat(scene.post("plan/77/try", Map.of()).statusCode()).isEqualTo(404);
        assertThat(scene.planner.get(scene.at("plan/99999999999/try")).statusCode()).isEqualTo(404);
        Browser press = Browser.as(scene.server, "p.ress-try", Role.PRESS);
        assertThat(press.get(scene.at("plan/try")).statusCode()).isEqualTo(403);
    }
}
