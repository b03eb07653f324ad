package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What limits a plan and what one more would bring, over HTTP and with real searches. */
class PlanLimitsPagesTest {
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

    @Test
    void oneMoreOfEachIsTriedAndSaidInWords() throws Exception {
        String first = scene.leg("F1", 8, 1);
        scene.leg("F2", 20, 2);
        scene.ask(5);
        String at = "plan/" + scene.solved("too small") + "/limits";
        assertThat(scene.page(at))
                .contains("F1: 1 of 1 places taken", "Try one more of each")
                .doesNotContain("What it brings");
        assertThat(scene.post(at, Map.of()).statusCode()).isEqualTo(200);
        String page = scene.until(at, "are tried");
        assertThat(brings(page, "One more leg like F2, at the same time"))
                .contains("People more who get out: 2.");
        assertThat(brings(page, "F1 takes 1 more (seats)")).contains("People more who get out: 1.");
        assertThat(page)
                .contains("Try it again")
                .doesNotContain(first, "The deadline is", "Stopped");
        assertThat(page.indexOf("One more leg like")).isLessThan(page.indexOf("F1 takes 1 more"));
        assertThat(scene.planner.get(scene.at(at + "?lang=fr")).body())
                .contains("Un trajet de plus comme F2", "qui sortent\u00a0: 2.");
        assertThat(scene.planner.get(scene.at(at + "?lang=ar")).body())
                .contains("ماذا يضيف واحد أكثر");
        assertThat(scene.planner.get(scene.at(at + "/state")).body()).doesNotContain("<html");
    }

    /** What the table says of one change. */
    private static String brings(String page, String change) {
        int row = page.indexOf("<th scope=\"row\">" + change);
        assertThat(row).as(page).isPositive();
        return page.substring(row, page.indexOf("</tr>", row));
    }

    @Test
    void whatBringsNothingIsSaidToBringNothing() throws Exception {
        scene.leg("F1", 8, 9);
        scene.ask(2);
        String at = "plan/" + scene.solved("enough") + "/limits";
        scene.post(at, Map.of());
        assertThat(brings(scene.until(at, "are tried"), "One more leg like F1"))
                .contains("Nothing: proven");
    }

    @Test
    void anHourMoreMattersWhereADeadlineWasEntered() throws Exception {
        scene.leg("F1", 8, 3);
        scene.ask(1);
        Map<String, String> deadline =
                Map.of("part", "DEADLINE", "deadline", "2031-01-01T10:00", "command", uuid());
        assertThat(scene.post("plan/settings", deadline).statusCode()).isEqualTo(200);
        String at = "plan/" + scene.solved("deadline") + "/limits";
        scene.post(at, Map.of());
        assertThat(scene.until(at, "are tried")).contains("The deadline is 60 minutes later");
    }

    private static String uuid() {
        return java.util.UUID.randomUUID().toString();
    }

    @Test
    void itIsStoppedAndSaysWhatWasNotTried() throws Exception {
        for (int leg = 1; leg <= 4; leg++) {
            scene.leg("F" + leg, 5 * leg, 3);
        }
        scene.ask(30);
        String at = "plan/" + scene.solved("to stop") + "/limits";
        scene.post(at, Map.of());
        assertThat(scene.post(at + "/stop", Map.of()).statusCode()).isEqualTo(200);
        String page = scene.until(at, "are tried");
        assertThat(page).contains("Try it again");
        if (page.contains("before these were tried")) {
            assertThat(page).contains("<li>");
        } else {
            assertThat(page).contains("One more leg like");
        }
    }

    @Test
    void whileItsSearchRunsOrWithoutAPlanAnAlternativeSaysSo() throws Exception {
        for (int leg = 1; leg <= 9; leg++) {
            scene.leg("F" + leg, 3 * leg, 7);
        }
        scene.ask(60);
        String draft = scene.begin("running");
        String limits = scene.page("plan/" + draft + "/limits");
        String tried = scene.page("plan/" + draft + "/try");
        String state = scene.page("plan/" + draft);
        if (state.contains("Searching for")) {
            assertThat(limits).contains("The search for this plan is still running");
            assertThat(tried).contains("The search for this plan is still running");
            assertThat(scene.post("plan/" + draft + "/try", Map.of()).statusCode()).isEqualTo(422);
        }
        scene.post("plan/" + draft + "/stop", Map.of());
        assertThat(scene.until("plan/" + draft + "/limits", "still running"))
                .contains("What one more would bring");
        assertThat(scene.planner.get(scene.at("plan/99/limits")).statusCode()).isEqualTo(404);
        assertThat(scene.post("plan/99/limits", Map.of()).statusCode()).isEqualTo(404);
        assertThat(scene.planner.get(scene.at("plan/x/limits")).statusCode()).isEqualTo(404);
    }
}
