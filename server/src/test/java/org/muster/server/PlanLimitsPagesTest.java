package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What limits a plan and what one more would bring, over HTTP and with real searches. */
class PlanLimitsPagesTest extends PlanBoardCase {
    @Test
    void oneMoreOfEachIsTriedAndSaidInWords() throws Exception {
        String first = leg("F1", 8, 1);
        leg("F2", 20, 2);
        ask(5);
        String at = "plan/" + ended("too small") + "/limits";
        assertThat(page(at))
                .contains("F1: 1 of 1 places taken", "Try one more of each")
                .doesNotContain("What it brings");
        assertThat(post(at, Map.of()).statusCode()).isEqualTo(200);
        String page = until(at, "are tried");
        assertThat(brings(page, "One more leg like F2, at the same time"))
                .contains("People more who get out: 2.");
        assertThat(brings(page, "F1 takes 1 more (seats)")).contains("People more who get out: 1.");
        assertThat(page)
                .contains("Try it again")
                .doesNotContain(first, "The deadline is", "Stopped");
        assertThat(page.indexOf("One more leg like")).isLessThan(page.indexOf("F1 takes 1 more"));
        assertThat(planner.get(at(at + "?lang=fr")).body())
                .contains("Un trajet de plus comme F2", "qui sortent\u00a0: 2.");
        assertThat(planner.get(at(at + "?lang=ar")).body()).contains("ماذا يضيف واحد أكثر");
        assertThat(planner.get(at(at + "/state")).body()).doesNotContain("<html");
    }

    /** What the table says of one change. */
    private static String brings(String page, String change) {
        int row = page.indexOf("<th scope=\"row\">" + change);
        assertThat(row).as(page).isPositive();
        return page.substring(row, page.indexOf("</tr>", row));
    }

    @Test
    void whatBringsNothingIsSaidToBringNothing() throws Exception {
        leg("F1", 8, 9);
        ask(2);
        String at = "plan/" + ended("enough") + "/limits";
        post(at, Map.of());
        assertThat(brings(until(at, "are tried"), "One more leg like F1"))
                .contains("Nothing: proven");
    }

    @Test
    void anHourMoreMattersWhereADeadlineWasEntered() throws Exception {
        leg("F1", 8, 3);
        ask(1);
        Map<String, String> deadline =
                Map.of("part", "DEADLINE", "deadline", "2031-01-01T10:00", "command", uuid());
        assertThat(post("plan/settings", deadline).statusCode()).isEqualTo(200);
        String at = "plan/" + ended("deadline") + "/limits";
        post(at, Map.of());
        assertThat(until(at, "are tried")).contains("The deadline is 60 minutes later");
    }

    @Test
    void itIsStoppedAndSaysWhatWasNotTried() throws Exception {
        for (int leg = 1; leg <= 4; leg++) {
            leg("F" + leg, 5 * leg, 3);
        }
        ask(30);
        String at = "plan/" + ended("to stop") + "/limits";
        post(at, Map.of());
        assertThat(post(at + "/stop", Map.of()).statusCode()).isEqualTo(200);
        String page = until(at, "are tried");
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
            leg("F" + leg, 3 * leg, 7);
        }
        ask(60);
        String draft = begin("running");
        String limits = page("plan/" + draft + "/limits");
        String tried = page("plan/" + draft + "/try");
        String state = page("plan/" + draft);
        if (state.contains("Searching for")) {
            assertThat(limits).contains("The search for this plan is still running");
            assertThat(tried).contains("The search for this plan is still running");
            assertThat(post("plan/" + draft + "/try", Map.of()).statusCode()).isEqualTo(422);
        }
        post("plan/" + draft + "/stop", Map.of());
        assertThat(until("plan/" + draft + "/limits", "still running"))
                .contains("What one more would bring");
        assertThat(planner.get(at("plan/99/limits")).statusCode()).isEqualTo(404);
        assertThat(post("plan/99/limits", Map.of()).statusCode()).isEqualTo(404);
        assertThat(planner.get(at("plan/x/limits")).statusCode()).isEqualTo(404);
    }
}
