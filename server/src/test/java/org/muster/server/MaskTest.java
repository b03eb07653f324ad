package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.server.access.Role;

/** What a role does not see of people it sees nowhere, until it says why. */
class MaskTest extends NiameyCase {
    private static final String PHONE = "2279012340";
    private static final String PAPER = "20AB1230";

    private static ReachScene scene;
    private static Browser planner;
    private static Browser gate;

    @BeforeAll
    static void fill() throws Exception {
        scene = ReachScene.fill(server);
        planner = Browser.as(server, "p.lanner", Role.PLANNER);
        gate = Browser.as(server, "g.ate", Role.GATE_OPERATOR);
    }

    /** The addresses whose answers hold one of these. */
    private static List<String> tell(Browser reader, String... secrets) throws Exception {
        List<String> telling = new ArrayList<>();
        int answers = 0;
        for (String pattern : Routes.listPages(server)) {
            for (String query : List.of("", "?q=" + ReachScene.MARK)) {
                String path = scene.filled(pattern) + query;
                HttpResponse<byte[]> answer = reader.download(path);
                answers += answer.statusCode() == 200 ? 1 : 0;
                String text = Readable.text(answer);
                for (String secret : secrets) {
                    if (text.contains(secret)) {
                        telling.add(path + " tells " + secret);
                    }
                }
            }
        }
        System.out.printf("masks: %d answers, %d tell%n", answers, telling.size());
        assertThat(answers).isGreaterThan(40);
        return telling;
    }

    @Test
    void noAddressTellsWhatIsMasked() throws Exception {
        assertThat(tell(planner, PHONE, PAPER)).isEmpty();
        assertThat(tell(gate, PHONE)).isEmpty();
        assertThat(tell(Browser.as(server, "o.fficer", Role.CONSULAR_OFFICER), PHONE, PAPER))
                .as("what is looked for can be found")
                .hasSizeGreaterThan(4);
    }

    @Test
    void whatProvesWhereSomebodyIsTellsNoMoreThanTheRest() throws Exception {
        for (var person : scene.persons().values()) {
            String api = planner.get("/api/operations/niamey/people/" + person).body();
            assertThat(api).contains("evidence", "•••").doesNotContain(PHONE, PAPER);
        }
    }

    @Test
    void searchingInThePastFindsNobodyByWhatIsMasked() throws Exception {
        String then = "&asOf=" + Instant.now().minusMillis(5);
        String asked = at("people/rows?q=" + ReachScene.MARK + "eve");
        assertThat(planner.get(asked + then).body()).containsIgnoringCase(ReachScene.MARK + "eve");
        assertThat(planner.get(asked + "+227901" + then).body())
                .doesNotContainIgnoringCase(">" + ReachScene.MARK + "eve");
        Browser officer = Browser.as(server, "s.earcher", Role.CONSULAR_OFFICER);
        assertThat(officer.get(asked + "+227901" + then).body())
                .containsIgnoringCase(">" + ReachScene.MARK + "eve");
    }

    @Test
    void aReasonOpensOnePersonToWhoeverGaveItAndSomebodyElseReviewsIt() throws Exception {
        List<String> people =
                scene.persons().values().stream().map(one -> at("people/" + one)).toList();
        String page = people.get(6);
        assertThat(gate.get(page).body()).contains("•••").doesNotContain(PHONE);

        String refused =
                reveal(page, Map.of("fields", "CONTACTS", "purpose", "REACH", "why", "")).body();
        assertThat(refused).contains("It is not said why.").doesNotContain(PHONE);

        reveal(page, Map.of("fields", "CONTACTS", "purpose", "REACH", "why", "a child alone"));
        assertThat(gate.get(page).body()).contains(PHONE + "6");
        assertThat(gate.get("/api/operations/niamey" + page.substring("/o/niamey".length())).body())
                .contains(PHONE + "6");
        assertThat(gate.get(people.get(5)).body()).doesNotContain(PHONE);
        assertThat(gate.get(page + "?asOf=" + Instant.now().minusMillis(5)).body())
                .as("a reason opens nothing of earlier times")
                .doesNotContain(PHONE);
        assertThat(planner.get(page).body()).doesNotContain(PHONE, PAPER);
        assertThat(gate.get(at("reveals")).statusCode()).isEqualTo(403);

        Browser duty = Browser.as(server, "d.uty", Role.DUTY_OFFICER);
        assertThat(duty.get(at("room?lang=en")).body()).contains("not yet reviewed: 1");
        String waiting = duty.get(at("reveals?lang=en")).body();
        assertThat(waiting).contains("<strong>1</strong>", "a child alone", "g.ate");
        assertThat(
                        duty.post(
                                        at("reveals"),
                                        Map.of(
                                                "command", UUID.randomUUID().toString(),
                                                "person", page.substring(page.indexOf("P-")),
                                                "reveal", hidden(waiting, "reveal"),
                                                "verdict", "JUSTIFIED",
                                                "note", ""))
                                .body())
                .contains("<strong>0</strong>");
        assertThat(duty.get(at("reveals?lang=en")).body()).contains("Reviewed: 1", "d.uty");
    }

    private static String hidden(String page, String name) {
        String before = "name=\"" + name + "\" value=\"";
        int from = page.indexOf(before) + before.length();
        return page.substring(from, page.indexOf('"', from));
    }

    private static HttpResponse<String> reveal(String page, Map<String, String> typed)
            throws Exception {
        Map<String, String> form = new java.util.HashMap<>(typed);
        form.put("command", UUID.randomUUID().toString());
        gate.get(page + "?lang=en");
        return gate.post(page + "/reveal", form);
    }
}
